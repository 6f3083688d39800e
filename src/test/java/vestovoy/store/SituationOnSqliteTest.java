package vestovoy.store;

class SituationOnSqliteTest extends SituationContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
