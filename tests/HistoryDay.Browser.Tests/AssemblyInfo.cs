// One browser and one site at a time: the machine has few cores, and clocks are set.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
