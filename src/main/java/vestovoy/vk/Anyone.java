package vestovoy.vk;

import com.vk.api.sdk.client.actors.GroupActor;
import com.vk.api.sdk.client.actors.ServiceActor;
import com.vk.api.sdk.client.actors.UserActor;

/// The actors that the SDK wants before a request can be built. They hold no token: [Caller] puts
/// in the one that may call.
final class Anyone {
    private static final String NO_TOKEN = "none";

    static final UserActor USER = new UserActor(0L, NO_TOKEN);
    static final ServiceActor SERVICE = new ServiceActor(0, NO_TOKEN);
    static final GroupActor GROUP = new GroupActor(0L, NO_TOKEN);

    private Anyone() {}
}
