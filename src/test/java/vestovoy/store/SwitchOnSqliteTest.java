package vestovoy.store;

class SwitchOnSqliteTest extends SwitchContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
