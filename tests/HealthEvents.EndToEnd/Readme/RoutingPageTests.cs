using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>The routes files of docs/routing.md do what their headings say.</summary>
public sealed partial class RoutingPageTests
{
    private const int Wishes = 12;

    /// <summary>Friday evening in Seoul, and noon in Berlin.</summary>
    private const string Friday = "2026-11-20T12:00:00Z";

    /// <summary>Two hours later: night in Seoul, and still noon in Berlin.</summary>
    private const string FridayNight = "2026-11-20T14:00:00Z";
    private const string BerlinNight = "2026-11-20T20:00:00Z";
    private const string Saturday = "2026-11-21T03:00:00Z";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "routing.md"));

    private static readonly IReadOnlyList<string> Files = [.. Blocks().Where(static json => !IsOfProgram(json))];

    /// <summary>The settings of the program.</summary>
    private static readonly string Settings = Assert.Single(Blocks(), IsOfProgram);

    [Theory]
    [InlineData(1, "health-exposed-credentials", Friday, "calls")]
    [InlineData(1, "alarm-metric", Friday, "alerts")]
    [InlineData(2, "alarm-metric", Friday, "checkout")]
    [InlineData(2, "health-issue-organization", Friday, "orders")]
    [InlineData(3, "health-issue-organization", Friday, "sandbox")]
    [InlineData(3, "alarm-metric", Friday, "alerts")]
    [InlineData(4, "health-exposed-credentials", Friday, "security")]
    [InlineData(4, "alarm-metric", Friday, "alerts")]
    [InlineData(5, "health-scheduled-change", Friday, "planned")]
    [InlineData(5, "health-planned-lifecycle", Friday, "planned")]
    [InlineData(5, "health-issue-organization", Friday, "alerts")]
    [InlineData(6, "config-compliance-change", Friday, "compliance")]
    [InlineData(6, "config-item-change", Friday, "changes")]
    [InlineData(6, "alarm-metric", Friday, "alerts")]
    [InlineData(7, "alarm-metric", Friday, "archive alerts")]
    [InlineData(7, "alarm-ok", Friday, "archive alerts")]
    [InlineData(7, "text-message", Friday, "archive")]
    [InlineData(8, "config-item-change", Friday, "platform")]
    [InlineData(8, "alarm-metric", Friday, "alerts")]
    [InlineData(9, "alarm-metric", Friday, "checkout")]
    [InlineData(9, "alarm-ok", Friday, "checkout")]
    [InlineData(9, "alarm-composite", Friday, "checkout")]
    [InlineData(9, "alarm-blueprint-test", Friday, "alerts")]
    [InlineData(10, "health-issue-organization", Friday, "databases")]
    [InlineData(10, "health-scheduled-change", Friday, "alerts")]
    [InlineData(11, "alarm-metric", Friday, "team")]
    [InlineData(11, "alarm-metric", BerlinNight, "calls")]
    [InlineData(11, "alarm-metric", Saturday, "calls")]
    [InlineData(11, "text-message", BerlinNight, "team")]
    [InlineData(12, "text-message", Friday, "alerts")]
    [InlineData(12, "text-message", FridayNight, "muted")]
    [InlineData(12, "text-message", Saturday, "suppressed: quiet-hours")]
    [InlineData(12, "config-compliance-change", Saturday, "alerts")]
    [InlineData(12, "alarm-metric", FridayNight, "alerts")]
    [InlineData(13, "health-exposed-credentials", Friday, "archive security calls")]
    [InlineData(13, "health-issue-organization", Friday, "archive sandbox")]
    [InlineData(13, "health-scheduled-change", Friday, "archive planned")]
    [InlineData(13, "config-compliance-change", Friday, "archive compliance")]
    [InlineData(13, "config-compliance-change", FridayNight, "archive")]
    [InlineData(13, "alarm-metric", FridayNight, "archive checkout")]
    [InlineData(13, "alarm-ok", FridayNight, "archive checkout")]
    [InlineData(13, "other-eventbridge", Friday, "archive alerts")]
    [InlineData(13, "text-message", Friday, "archive")]
    public async Task Routes_do_what_they_are_for(int file, string sample, string now, string expected)
    {
        using var folder = new TemporaryFolder();

        var result = await CliRunner.RunAsync(
            "explain", Repository.Sample($"{sample}.json"), "--routes", folder.File("routes.json", Files[file - 1]), "--now", now,
            "--account", "123456789012=shop;team checkout", "--account", "444455556666=sandbox;team orders");

        Assert.Equal((0, ""), (result.ExitStatus, result.Error));
        Assert.Equal(expected, WhereTo(result.Object));
    }

    [Fact]
    public void Each_wish_has_its_file() => Assert.Equal(
        [.. Enumerable.Range(1, Wishes).Select(static number => $"## {number}."), "# All together"],
        Page.Split('\n').Where(static line => Heading().IsMatch(line)).Select(static line => line.StartsWith("## ", StringComparison.Ordinal) ? line[..(line.IndexOf('.', StringComparison.Ordinal) + 1)] : line));

    [Fact]
    public void Every_file_is_used() => Assert.Equal(Wishes + 1, Files.Count);

    [Theory]
    [InlineData(5, "planned")]
    [InlineData(13, "archive planned")]
    public async Task Planned_work_is_known_by_its_detail_alone_too(int file, string expected)
    {
        using var folder = new TemporaryFolder();
        using var change = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.Sample("health-scheduled-change.json")));

        var result = await CliRunner.RunWithInputAsync(
            change.RootElement.GetProperty("detail").GetRawText(), "explain", "-", "--routes", folder.File("routes.json", Files[file - 1]), "--now", Friday,
            "--account", "123456789012=shop;team checkout", "--account", "444455556666=sandbox;team orders");

        Assert.Equal((0, "health.event", expected), (result.ExitStatus, result.Object.GetProperty("kind").GetString(), WhereTo(result.Object)));
    }

    [Fact]
    public async Task Program_of_the_page_starts_with_its_settings_and_tells_deployments_and_the_rest()
    {
        using var folder = new TemporaryFolder();
        folder.File("appsettings.json", Settings);
        await using var alerts = await LoopbackChatServer.StartNewAsync();
        await using var deployments = await LoopbackChatServer.StartNewAsync();
        using var kms = new TurningKms();
        var builder = RoutingSnippets.Register(["--contentRoot", folder.Path, "--HealthEvents:AllowLoopbackWebhooks", "true"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IAmazonKeyManagementService>(kms);
        builder.Services.AddSingleton<IEnvironmentVariables>(new CliRunner.Variables
        {
            ["ALERTS_HOOK"] = TurningKms.Encrypt(alerts.SlackUrl),
            ["DEPLOYMENTS_HOOK"] = TurningKms.Encrypt(deployments.SlackUrl),
        });
        builder.Services.AddSingleton(new EventKind("acme.deployment", "acme", [EventMatcher.EventBridge("Deployment Finished", "acme.*")], static _ => new EventsSnippets.DeploymentEvent()));
        using var host = builder.Build();
        await host.StartAsync();
        var reader = host.Services.GetRequiredService<EventReader>();
        var deployment = """{"version":"0","id":"1","detail-type":"Deployment Finished","source":"acme.deploy","time":"2026-11-20T12:00:00Z","detail":{"version":"2"}}""";

        var report = await host.Services.GetRequiredService<EventDispatcher>().DispatchAsync(
            [.. reader.Read(deployment), .. reader.Read(await File.ReadAllTextAsync(Repository.Sample("alarm-metric.json")))]);
        await host.StopAsync();

        Assert.Equal(
            [("deployments", "deployments", DispatchOutcome.Delivered), ("rest", "alerts", DispatchOutcome.Delivered)],
            report.Entries.Select(static entry => (entry.Route, entry.Sink, entry.Outcome)));
        Assert.Single(deployments.Messages);
        Assert.Single(alerts.Messages);
    }

    /// <summary>Configuration has the same names, and the pattern as text.</summary>
    [Fact]
    public void Members_of_a_file_are_those_of_the_configuration()
    {
        foreach (var json in Files)
        {
            var values = new Dictionary<string, string?>();
            using var document = JsonDocument.Parse(json);
            Flatten(document.RootElement, "HealthEvents", values);
            var routing = RoutingOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("HealthEvents"));
            var file = RoutingOptions.Parse(json);

            Assert.Equal(
                file.Routes.Select(static route => (route.Name, route.MinimumSeverity, route.Continue, string.Join('|', route.Sinks), route.Pattern?.Length > 0)),
                routing.Routes.Select(static route => (route.Name, route.MinimumSeverity, route.Continue, string.Join('|', route.Sinks), route.Pattern?.Length > 0)));
        }
    }

    private static IEnumerable<string> Blocks() => Json().Matches(Page).Select(static match => match.Groups["json"].Value);

    private static bool IsOfProgram(string json) => json.Contains("\"HealthEvents\"", StringComparison.Ordinal);

    private static void Flatten(JsonElement json, string path, Dictionary<string, string?> values)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when !path.EndsWith(":pattern", StringComparison.Ordinal):
                foreach (var member in json.EnumerateObject())
                {
                    Flatten(member.Value, $"{path}:{member.Name}", values);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var entry in json.EnumerateArray())
                {
                    Flatten(entry, $"{path}:{index++}", values);
                }

                break;
            default:
                values[path] = json.ValueKind == JsonValueKind.Object ? json.GetRawText() : json.ToString();
                break;
        }
    }

    private static string WhereTo(JsonElement line) => line.GetProperty("suppressed").GetString() is { } reason
        ? $"suppressed: {reason}"
        : string.Join(' ', line.GetProperty("sinks").EnumerateArray().Select(static sink => sink.GetString()));

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Json();

    [GeneratedRegex("^(## [0-9]|# All)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    /// <summary>KMS for a test: what it encrypts is turned around.</summary>
    private sealed class TurningKms() : AmazonKeyManagementServiceClient(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1)
    {
        public static string Encrypt(string text) => Convert.ToBase64String([.. Encoding.UTF8.GetBytes(text).Reverse()]);

        public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DecryptResponse { Plaintext = new MemoryStream([.. request.CiphertextBlob.ToArray().Reverse()]) });
    }
}
