package vestovoy.store;

class OutboxOnPostgresqlTest extends OutboxContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
