package vestovoy.store;

class CasesOnSqliteTest extends CasesContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
