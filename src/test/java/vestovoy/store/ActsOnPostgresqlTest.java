package vestovoy.store;

class ActsOnPostgresqlTest extends ActsContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
