using Amazon.SimpleSystemsManagement;
using HealthEvents.Sinks;
using HealthEvents.Ssm;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds SSM and Secrets Manager as places where the addresses of webhooks and other secrets are kept.</summary>
public static class HealthEventsBuilderSsmExtensions
{
    /// <summary>
    /// Reads addresses such as <c>ssm:NAME</c>, <c>secretsmanager:NAME</c> and the ARNs of both through the API of SSM, with the
    /// host's <see cref="IAmazonSimpleSystemsManagement"/> or one that the AWS SDK sets up from its surroundings. The role needs
    /// <c>ssm:GetParameter</c>, for secrets <c>secretsmanager:GetSecretValue</c> too, and <c>kms:Decrypt</c> on a key of your own.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static IHealthEventsBuilder AddSsm(this IHealthEventsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ISecretStore>(static provider => new ParameterStore(ClientOf(provider)));
        builder.Services.AddSingleton<ISecretStore>(static provider => new SecretStore(ClientOf(provider)));
        return builder;
    }

    private static Func<IAmazonSimpleSystemsManagement> ClientOf(IServiceProvider provider) =>
        () => provider.GetService<IAmazonSimpleSystemsManagement>() ?? SsmSecretStores.Default();
}
