namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>What every template of <c>samples/deploy</c> is held to.</summary>
internal static class AllRules
{
    public static IReadOnlyList<IRule> List { get; } =
    [
        new AddressesAreEncrypted(),
        new ArchivesHoldAll(),
        new AsynchronousHopsHaveDeadLetters(),
        new BucketsAreClosed(),
        new BusesBelongToTheOrganization(),
        new ConditionsAreNarrow(),
        new DeadLettersAreKept(),
        new EverythingIsKnown(),
        new FunctionsMayDoTheirWork(),
        new GroupsAreOfOneRoom(),
        new KeysAreClosed(),
        new KeysRotate(),
        new KeysServeTheSenders(),
        new LogsEnd(),
        new OutputsHoldNoSecret(),
        new PaceIsShared(),
        new PollingFitsTheQueue(),
        new PrincipalsAreClosed(),
        new QueuesAndTopicsAreEncrypted(),
        new QueuesAreOfOneKind(),
        new ReferencesExist(),
        new RolesFitTheirUse(),
        new RolesNameTheirResources(),
        new RolesTrustServices(),
        new SendersAreLetIn(),
        new SourcesAreNamed(),
        new StatementsAreUnderstood(),
        new TemplatesAreSmall(),
    ];
}
