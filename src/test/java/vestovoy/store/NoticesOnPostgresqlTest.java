package vestovoy.store;

class NoticesOnPostgresqlTest extends NoticesContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
