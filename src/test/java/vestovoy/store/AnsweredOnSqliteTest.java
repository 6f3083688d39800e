package vestovoy.store;

class AnsweredOnSqliteTest extends AnsweredContract {
    @Override
    Databases databases() {
        return Databases.SQLITE;
    }
}
