package vestovoy.store;

class DecisionsOnSqliteTest extends DecisionsContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
