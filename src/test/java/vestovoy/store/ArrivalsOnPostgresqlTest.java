package vestovoy.store;

class ArrivalsOnPostgresqlTest extends ArrivalsContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
