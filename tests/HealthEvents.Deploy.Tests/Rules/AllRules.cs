namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>What every template of <c>samples/deploy</c> is held to.</summary>
internal static class AllRules
{
    public static IReadOnlyList<IRule> List { get; } =
    [
        new AddressesAreEncrypted(),
        new AsynchronousHopsHaveDeadLetters(),
        new BusesBelongToTheOrganization(),
        new DeadLettersAreKept(),
        new FunctionsMayDoTheirWork(),
        new KeysRotate(),
        new KeysServeTheSenders(),
        new LogsEnd(),
        new OutputsHoldNoSecret(),
        new PollingFitsTheQueue(),
        new PrincipalsAreClosed(),
        new QueuesAndTopicsAreEncrypted(),
        new QueuesAreOfOneKind(),
        new ReferencesExist(),
        new RolesNameTheirResources(),
        new RolesTrustServices(),
        new SendersAreLetIn(),
        new SourcesAreNamed(),
        new TemplatesAreSmall(),
    ];
}
