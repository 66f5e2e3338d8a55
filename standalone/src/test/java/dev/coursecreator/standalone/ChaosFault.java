package dev.coursecreator.standalone;

import java.util.Arrays;
import java.util.List;

/** What is done to the running system. Each fault leaves all parts running. */
@SuppressWarnings("ImmutableEnumChecker") // The actions have no state.
enum ChaosFault {
    KILL_WORKER((cluster, dice) -> {
        var worker = dice.pick(ChaosCluster.WORKERS);
        cluster.process(worker).kill();
        cluster.startWorker(worker);
    }),
    KILL_GATEWAY((cluster, dice) -> {
        var gateway = dice.pick(ChaosCluster.GATEWAYS);
        cluster.process(gateway).kill();
        cluster.startGateway(gateway);
    }),
    KILL_BROKER((cluster, dice) -> {
        cluster.process(ChaosCluster.BROKER).kill();
        dice.pause(2_000);
        cluster.startBroker();
    }),
    KILL_DATABASE((cluster, dice) -> {
        cluster.killDatabase();
        dice.pause(2_000);
        cluster.startDatabase();
    }),
    KILL_EVERYTHING((cluster, dice) -> {
        cluster.killEverything();
        cluster.startEverything();
    }),
    /** Longer than its lock, so that another worker takes over and both go on. */
    FREEZE_WORKER((cluster, dice) -> freeze(
            cluster.process(dice.pick(ChaosCluster.WORKERS)),
            dice,
            ChaosCluster.LOCK.multipliedBy(4).toMillis())),
    FREEZE_GATEWAY((cluster, dice) -> freeze(cluster.process(dice.pick(ChaosCluster.GATEWAYS)), dice, 8_000)),
    CUT_BROKER_OFF((cluster, dice) -> disturb(cluster.toBroker(), ChaosProxy.Mode.CUT, dice)),
    SWALLOW_BROKER_TRAFFIC((cluster, dice) -> disturb(cluster.toBroker(), ChaosProxy.Mode.SWALLOW, dice)),
    CUT_DATABASE_OFF((cluster, dice) -> disturb(cluster.toDatabase(), ChaosProxy.Mode.CUT, dice)),
    SWALLOW_DATABASE_TRAFFIC((cluster, dice) -> disturb(cluster.toDatabase(), ChaosProxy.Mode.SWALLOW, dice)),
    DELAY_BROKER_TRAFFIC((cluster, dice) -> disturb(cluster.toBroker(), ChaosProxy.Mode.DELAY, dice)),
    DELAY_DATABASE_TRAFFIC((cluster, dice) -> disturb(cluster.toDatabase(), ChaosProxy.Mode.DELAY, dice)),
    /** As after the restore of a backup: commands and events are gone that were acknowledged. */
    RESTORE_BROKER_FOLDER((cluster, dice) -> {
        cluster.process(ChaosCluster.BROKER).kill();
        cluster.copyBrokerFolder();
        cluster.startBroker();
        dice.pause(4_000);
        cluster.process(ChaosCluster.BROKER).kill();
        cluster.restoreBrokerFolder();
        cluster.startBroker();
    }),
    FILL_DISK((cluster, dice) -> {
        cluster.disk().fill();
        dice.pause(6_000);
        cluster.disk().makeRoom();
    });

    private final Action action;

    ChaosFault(Action action) {
        this.action = action;
    }

    /** All that are possible here. */
    static List<ChaosFault> possible(ChaosCluster cluster) {
        return Arrays.stream(values())
                .filter(fault -> fault != FILL_DISK || cluster.disk().isMounted())
                .toList();
    }

    void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
        action.run(cluster, dice);
    }

    private static void freeze(ServiceProcess process, ChaosDice dice, long millis) throws Exception {
        process.freeze();
        dice.pause(millis);
        process.thaw();
    }

    private static void disturb(ChaosProxy network, ChaosProxy.Mode mode, ChaosDice dice) throws Exception {
        network.set(mode);
        dice.pause(6_000);
        network.set(ChaosProxy.Mode.PASS);
    }

    private interface Action {
        void run(ChaosCluster cluster, ChaosDice dice) throws Exception;
    }
}
