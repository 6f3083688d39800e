package vestovoy.vk;

import com.vk.api.sdk.client.actors.GroupActor;
import com.vk.api.sdk.client.actors.UserActor;

/// The actors that the SDK wants before a request can be built. They hold no token: [Caller] puts
/// in the one that may call.
final class Anyone {
    private static final String NO_TOKEN = "none";

    static final UserActor USER = new UserActor(0L, NO_TOKEN);

    /// For what a service key may ask. The SDK's own actor of that kind would add a
    /// `client_secret`, which no method of VK's knows.
    static final UserActor SERVICE = USER;

    static final GroupActor GROUP = new GroupActor(0L, NO_TOKEN);

    private Anyone() {}
}
