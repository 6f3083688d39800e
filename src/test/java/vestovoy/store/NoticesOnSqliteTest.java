package vestovoy.store;

class NoticesOnSqliteTest extends NoticesContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
