package vestovoy.store;

class SwitchOnPostgresqlTest extends SwitchContract {
    @Override
    Databases databases() {
        return Databases.POSTGRESQL;
    }
}
