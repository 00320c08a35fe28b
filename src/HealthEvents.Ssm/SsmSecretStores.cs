using Amazon.SimpleSystemsManagement;
using HealthEvents.Sinks;

namespace HealthEvents.Ssm;

/// <summary>
/// The stores <c>ssm:</c> and <c>secretsmanager:</c> over the API of SSM, for hosts without the AWS Parameters and Secrets Lambda
/// Extension. In a container <c>AddSsm</c> adds them; without one they are set as <see cref="SinkServices.Stores"/>.
/// </summary>
public static class SsmSecretStores
{
    // One that cannot be made, such as for want of a region, is tried again with the next event.
    private static readonly Lazy<IAmazonSimpleSystemsManagement> DefaultClient =
        new(static () => new AmazonSimpleSystemsManagementClient(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Makes the stores.</summary>
    /// <param name="client">
    /// The client, which the caller owns, or <see langword="null"/> for one of the process that the AWS SDK sets up from its
    /// surroundings. It repeats what passes by itself: nobody else does.
    /// </param>
    /// <returns>Both stores.</returns>
    public static IReadOnlyList<ISecretStore> Create(IAmazonSimpleSystemsManagement? client = null) =>
        Create(() => client ?? DefaultClient.Value);

    internal static IReadOnlyList<ISecretStore> Create(Func<IAmazonSimpleSystemsManagement> client) =>
        [new ParameterStore(client), new SecretStore(client)];

    internal static IAmazonSimpleSystemsManagement Default() => DefaultClient.Value;
}
