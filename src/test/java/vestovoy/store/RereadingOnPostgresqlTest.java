package vestovoy.store;

class RereadingOnPostgresqlTest extends RereadingContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
