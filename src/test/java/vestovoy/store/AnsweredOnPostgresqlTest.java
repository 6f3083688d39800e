package vestovoy.store;

class AnsweredOnPostgresqlTest extends AnsweredContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
