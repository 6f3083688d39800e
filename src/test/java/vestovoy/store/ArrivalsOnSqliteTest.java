package vestovoy.store;

class ArrivalsOnSqliteTest extends ArrivalsContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
