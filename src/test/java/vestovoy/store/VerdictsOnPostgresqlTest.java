package vestovoy.store;

class VerdictsOnPostgresqlTest extends VerdictsContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
