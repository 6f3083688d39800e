package vestovoy.store;

class VoicesOnSqliteTest extends VoicesContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
