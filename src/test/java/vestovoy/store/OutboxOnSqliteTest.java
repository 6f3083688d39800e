package vestovoy.store;

class OutboxOnSqliteTest extends OutboxContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
