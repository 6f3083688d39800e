package vestovoy.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vestovoy.intake.Names;
import vestovoy.reply.Deed;
import vestovoy.reply.Delivery;
import vestovoy.reply.Errand;
import vestovoy.reply.Hand;
import vestovoy.reply.ReadBack;
import vestovoy.reply.Reply;
import vestovoy.reply.Sender;
import vestovoy.reply.Sight;
import vestovoy.reply.Standing;
import vestovoy.vk.Vk;

/// Sends each reply by the community that its post is for, never by another one.
final class Switchboard implements Sender {
    /// The settings no longer name the community of the reply.
    private static final String NOBODY = "no-community";

    private final Map<Long, Sender> senders;

    /// @param senders by the community's id, positive
    Switchboard(Map<Long, Sender> senders) {
        this.senders = Map.copyOf(senders);
    }

    /// A sender for all of these communities, also for a single one: the database may still hold
    /// replies of one that was taken out of the settings.
    static Sender over(List<Vk> communities) {
        return new Switchboard(
                communities.stream().collect(Collectors.toMap(Vk::community, Vk::sender)));
    }

    /// Names by the first community that tells them.
    static Names names(List<Vk> communities) {
        List<Names> all = communities.stream().map(Vk::names).toList();
        return ids -> {
            Map<Long, String> known = new HashMap<>();
            for (Names one : all) {
                Set<Long> missing =
                        ids.stream()
                                .filter(id -> !known.containsKey(id))
                                .collect(Collectors.toSet());
                known.putAll(missing.isEmpty() ? Map.of() : one.of(missing));
            }
            return known;
        };
    }

    /// Does each act by the community that its post is of.
    static Hand hand(List<Vk> communities) {
        Map<Long, Hand> hands =
                communities.stream().collect(Collectors.toMap(Vk::community, Vk::hand));
        return new Hand() {
            @Override
            public Sight look(Errand errand) {
                Hand hand = hands.get(errand.on().key().community());
                return hand == null ? new Sight.Barred(NOBODY) : hand.look(errand);
            }

            @Override
            public Deed act(Errand errand) {
                Hand hand = hands.get(errand.on().key().community());
                return hand == null ? new Deed.Refused(NOBODY) : hand.act(errand);
            }
        };
    }

    private <T> T by(Reply reply, Function<Sender, T> deed, T otherwise) {
        return Optional.ofNullable(senders.get(reply.to().key().community()))
                .map(deed)
                .orElse(otherwise);
    }

    @Override
    public Optional<Delivery.Later> rest(Reply reply) {
        return by(reply, sender -> sender.rest(reply), Optional.empty());
    }

    @Override
    public Standing look(Reply reply) {
        return by(reply, sender -> sender.look(reply), Standing.UNREADABLE);
    }

    @Override
    public Delivery send(Reply reply) {
        return by(reply, sender -> sender.send(reply), new Delivery.Refused(NOBODY));
    }

    @Override
    public ReadBack find(Reply reply) {
        return by(reply, sender -> sender.find(reply), new ReadBack.Unreadable(NOBODY));
    }
}
