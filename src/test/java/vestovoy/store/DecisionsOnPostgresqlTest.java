package vestovoy.store;

class DecisionsOnPostgresqlTest extends DecisionsContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
