/**
 * What the machine's list of behaviours says, by its names. Its groups and where they are:
 *
 * <ul>
 * <li>test_001 to test_120: {@link org.zexus.vm.verification.StackAndArithmeticTest},
 * {@link org.zexus.vm.verification.LogicAndCollectionsTest}, {@link org.zexus.vm.verification.LedgerTest},
 * {@link org.zexus.vm.verification.SubsystemsTest}, {@link org.zexus.vm.verification.EventsModesAndEdgesTest}
 * <li>the 21 of tasks: {@link org.zexus.vm.verification.AsyncTest}
 * <li>blockchain opcodes: {@link org.zexus.vm.verification.HashOpcodesTest},
 * {@link org.zexus.vm.verification.BlockchainOpcodesTest}
 * <li>register machine: {@link org.zexus.vm.verification.RegisterTest}
 * <li>hot code: {@link org.zexus.vm.verification.JitCompilationTest}; with other parts:
 * {@link org.zexus.vm.verification.MachineIntegrationTest}
 * <li>optimizers: {@link org.zexus.vm.verification.OptimizerBehaviourTest},
 * {@link org.zexus.vm.verification.PeepholeBehaviourTest} and, pass by pass,
 * {@code org.zexus.compiler.optimize.BytecodeOptimizerTest}; what it says of itself:
 * {@code org.zexus.compiler.optimize.OptimizerLevelsTest}
 * <li>cache: {@link org.zexus.vm.verification.CacheTest}
 * <li>memory manager: {@code org.zexus.vm.memory.ManagedHeapTest},
 * {@link org.zexus.vm.verification.MemoryBehaviourTest}
 * <li>profiler: {@link org.zexus.vm.verification.ProfilerBehaviourTest}, {@code org.zexus.vm.ProfilingTest}
 * <li>parallel machine: {@link org.zexus.vm.verification.ParallelTest},
 * {@link org.zexus.vm.verification.ParallelWorkersTest}
 * <li>binary format: {@link org.zexus.vm.verification.BinaryBytecodeTest},
 * {@link org.zexus.vm.verification.BinaryReaderBehaviourTest}
 * <li>memory pools: {@link org.zexus.vm.verification.MemoryPoolBehaviourTest}; single assignment:
 * {@link org.zexus.vm.verification.SingleAssignmentBehaviourTest}; register allocator:
 * {@link org.zexus.vm.verification.RegisterAllocatorBehaviourTest}; await optimizer:
 * {@link org.zexus.vm.verification.AsyncOptimizerBehaviourTest}; all parts at once:
 * {@link org.zexus.vm.verification.CombinedOptimizationsBehaviourTest}
 * <li>warnings: {@link org.zexus.vm.verification.WarningsBehaviourTest}
 * <li>native calls, entities, errors and state: {@link org.zexus.vm.verification.NativeFunctionsTest},
 * {@link org.zexus.vm.verification.EntitiesAndErrorsBehaviourTest} and {@code org.zexus.vm.ZexusVMTest}
 * <li>all ways to execute give the same, for random programs: {@code org.zexus.vm.EquivalenceTest} and
 * {@code org.zexus.vm.VerifiedCodeFuzzTest}
 * </ul>
 */
package org.zexus.vm.verification;
