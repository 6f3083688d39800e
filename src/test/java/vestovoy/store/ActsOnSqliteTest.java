package vestovoy.store;

class ActsOnSqliteTest extends ActsContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
