package vestovoy.store;

class VoicesOnPostgresqlTest extends VoicesContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
