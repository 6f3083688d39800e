package vestovoy.store;

class VerdictsOnSqliteTest extends VerdictsContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
