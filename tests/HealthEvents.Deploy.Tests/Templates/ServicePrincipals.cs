namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>The names by which services of AWS come.</summary>
internal static class ServicePrincipals
{
    public const string CloudWatch = "cloudwatch.amazonaws.com";
    public const string Config = "config.amazonaws.com";
    public const string Events = "events.amazonaws.com";
    public const string Lambda = "lambda.amazonaws.com";
    public const string Logs = "logs.${AWS::Region}.amazonaws.com";
    public const string Scheduler = "scheduler.amazonaws.com";
    public const string Sns = "sns.amazonaws.com";

    private const string End = ".amazonaws.com";

    /// <summary>The name with the end that it has in most partitions: a template may leave that to AWS.</summary>
    public static string NameOf(string principal) => principal.Replace(".${AWS::URLSuffix}", End, StringComparison.Ordinal);

    public static bool IsName(string principal) => NameOf(principal).EndsWith(End, StringComparison.Ordinal) && !Wildcards.AreIn(principal);
}
