package vestovoy.store;

class SituationOnPostgresqlTest extends SituationContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
