package vestovoy.vk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vestovoy.community.Post;
import vestovoy.faq.Progress;
import vestovoy.intake.Watched;
import vestovoy.reply.Act;
import vestovoy.reply.BanGround;
import vestovoy.reply.Errand;
import vestovoy.reply.Reply;
import vestovoy.reply.ReportGround;

/// Everything by which the bot asks VK for something, each door opened once.
final class Doors {
    private final Stub stub;
    private final Caller caller;
    private final FakeInbox inbox;
    private final InstantSource clock;

    Doors(Stub stub, Caller caller, FakeInbox inbox, InstantSource clock) {
        this.stub = stub;
        this.caller = caller;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// @param folder where a harvest may write
    void all(List<Reply> replies, Path folder) {
        new LongPoll(caller, inbox, clock, Duration.ZERO, new Watchdog(new CallCounts())).poll();
        reconcile(replies);
        look();
        settings();
        if (Capability.allows(caller.access().tokens(), "wall.get")) {
            new Harvest(caller).save(folder, Progress.SILENT);
        }
        say(replies);
        replies.forEach(this::act);
    }

    /// Every post is looked at again besides.
    private void reconcile(List<Reply> replies) {
        FakeRereading rereading = new FakeRereading();
        for (Reply reply : replies) {
            rereading.watched.add(new Watched(rereading.watched.size() + 1L, reply.to(), false, 1));
        }
        String source = "reconcile/" + caller.access().group();
        new Reconcile(
                        caller,
                        new Ledger(inbox, rereading, clock, source),
                        new Watchdog(new CallCounts()),
                        1)
                .round();
    }

    /// The first look marks where to begin, and the second asks.
    private void look() {
        Mentions mentions =
                new Mentions(caller, inbox, clock, DetectorTest.POLKA, Duration.ofMinutes(2));
        mentions.look();
        mentions.look();
        BrandSearch search =
                new BrandSearch(caller, inbox, clock, DetectorTest.POLKA, Duration.ofNanos(1));
        search.turn();
        search.turn();
    }

    private void settings() {
        CallbackAccess access = new CallbackAccess("code", "secret");
        Intakes intakes = new Intakes(true, Optional.of(access));
        new Probe(caller, intakes, clock).findings();
        new EventSetups(caller).mends(intakes).forEach(Mend::make);
        CallbackGate gate = new CallbackGate(caller, access, inbox, clock);
        String asked =
                "{\"type\":\"confirmation\",\"group_id\":%d}".formatted(caller.access().group());
        try {
            new CallbackEndpoint(List.of(gate), clock)
                    .receive(
                            new ByteArrayInputStream(asked.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void say(List<Reply> replies) {
        VkSender sender = new VkSender(caller, new VkNames(caller), clock);
        for (Reply reply : replies) {
            sender.look(reply);
            sender.find(reply);
            sender.send(reply);
        }
        // Comments that cannot be read: the post is asked for.
        stub.refuses("wall.getComments", 15);
        replies.forEach(sender::look);
    }

    private void act(Reply reply) {
        VkHand hand = new VkHand(caller, clock);
        Post on = reply.to();
        for (Act act : acts()) {
            if (act.fits(on.key().channel())) {
                Errand errand = new Errand(1, act, on, true, 1, 0);
                hand.look(errand);
                hand.act(errand);
            }
        }
    }

    private List<Act> acts() {
        Instant until = clock.instant().plus(Duration.ofDays(7));
        List<Act> acts = new ArrayList<>(List.of(new Act.Hide(), new Act.Restore()));
        for (BanGround ground : BanGround.values()) {
            acts.add(new Act.Ban(until, ground, "спам"));
        }
        acts.add(new Act.Unban());
        for (ReportGround ground : ReportGround.values()) {
            acts.add(new Act.Report(ground));
        }
        return acts;
    }
}
