package dev.coursecreator.standalone;

/** What is done to the running system. Each fault leaves all parts running. */
enum ChaosFault {
    KILL_WORKER {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            var worker = dice.pick(ChaosCluster.WORKERS);
            cluster.process(worker).kill();
            cluster.startWorker(worker);
        }
    },
    KILL_GATEWAY {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            var gateway = dice.pick(ChaosCluster.GATEWAYS);
            cluster.process(gateway).kill();
            cluster.startGateway(gateway);
        }
    },
    KILL_BROKER {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            cluster.process(ChaosCluster.BROKER).kill();
            dice.pause(2_000);
            cluster.startBroker();
        }
    },
    KILL_DATABASE {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            cluster.killDatabase();
            dice.pause(2_000);
            cluster.startDatabase();
        }
    },
    KILL_EVERYTHING {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            cluster.killEverything();
            cluster.startEverything();
        }
    },
    /** Longer than its lock, so that another worker takes over and both go on. */
    FREEZE_WORKER {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            var worker = cluster.process(dice.pick(ChaosCluster.WORKERS));
            worker.freeze();
            dice.pause(ChaosCluster.LOCK.multipliedBy(2).toMillis());
            worker.thaw();
        }
    },
    FREEZE_GATEWAY {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            var gateway = cluster.process(dice.pick(ChaosCluster.GATEWAYS));
            gateway.freeze();
            dice.pause(8_000);
            gateway.thaw();
        }
    },
    CUT_BROKER_OFF {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            disturb(cluster.toBroker(), ChaosProxy.Mode.CUT, dice);
        }
    },
    SWALLOW_BROKER_TRAFFIC {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            disturb(cluster.toBroker(), ChaosProxy.Mode.SWALLOW, dice);
        }
    },
    CUT_DATABASE_OFF {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            disturb(cluster.toDatabase(), ChaosProxy.Mode.CUT, dice);
        }
    },
    SWALLOW_DATABASE_TRAFFIC {
        @Override
        void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception {
            disturb(cluster.toDatabase(), ChaosProxy.Mode.SWALLOW, dice);
        }
    };

    abstract void inflict(ChaosCluster cluster, ChaosDice dice) throws Exception;

    private static void disturb(ChaosProxy network, ChaosProxy.Mode mode, ChaosDice dice) throws Exception {
        network.set(mode);
        dice.pause(6_000);
        network.set(ChaosProxy.Mode.PASS);
    }
}
