package vestovoy.store;

class RereadingOnSqliteTest extends RereadingContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
