package vestovoy.store;

class CasesOnPostgresqlTest extends CasesContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
