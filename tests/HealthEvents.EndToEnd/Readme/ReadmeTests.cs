using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>Code in a README or a page of docs is code in this folder too, so it compiles.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Compiled = string.Concat(
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "HealthEvents.EndToEnd", "Readme"), "*Snippets.cs").Select(File.ReadAllText).Select(Unindented));

    public static TheoryData<string> Documents =>
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "src", "samples", "templates" }
                .SelectMany(static folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(static file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_of_a_document_compiles(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        Assert.All(
            Code().Matches(text).Select(static match => match.Groups["code"].Value),
            static code => Assert.Contains(Unindented(Usings().Replace(code, "")), Compiled, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_of_a_document_begins_with_its_usings(string document)
    {
        if (Code().Match(File.ReadAllText(Path.Combine(Repository.Root, document))) is { Success: true } first)
        {
            Assert.StartsWith("using ", first.Groups["code"].Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Settings_of_the_readme_start_a_host()
    {
        var settings = Settings().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Groups["json"].Value;
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(settings));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddJsonStream(json);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IEnvironmentVariables>(new CliRunner.Variables { ["SLACK_HOOK"] = "AQICAHhQ", ["CHAT_HOOK"] = "AQICAHhQ", ["EVENTS_KEY"] = "AQICAHhQ" });
        builder.Services.AddRoutingCore().AddSingleton<IAmazonKeyManagementService>(new RefusingKms());
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddSlackWebhook("alerts");
        delivery.AddGoogleChatWebhook("operations");
        await using var app = builder.Build();
        app.UseRouting();
        app.MapHealthEvents("/aws/events");

        await app.StartAsync(CancellationToken.None);

        Assert.Equal(["service=alerts"], app.Services.GetRequiredService<IOptionsMonitor<SlackWebhookOptions>>().Get("alerts").EncryptionContext);
        var chat = app.Services.GetRequiredService<IOptionsMonitor<GoogleChatWebhookOptions>>().Get("operations");
        Assert.Equal(("kms:env:CHAT_HOOK", "ko"), (chat.Address, chat.Language));
        Assert.Equal(["Asia/Seoul"], chat.TimeZones);
    }

    [Fact]
    public void Settings_of_the_page_on_messages_are_valid()
    {
        var settings = Settings().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "messages.md"))).Groups["json"].Value;
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(settings));
        var services = new ServiceCollection();
        services.AddHealthEvents(new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("HealthEvents"))
            .AddSlackWebhook("alerts", static options => options.Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart");
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        var options = provider.GetRequiredService<IOptions<EventSummarizerOptions>>().Value;

        Assert.Equal("Open ticket", Assert.Single(options.Buttons).Label);
        Assert.Contains("role_name=OnCall", options.IdentityCenter!.LinkTo("https://console.aws.amazon.com/", "123456789012"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_of_a_document_lead_to_files(string document)
    {
        var file = Path.Combine(Repository.Root, document);
        Assert.All(
            Link().Matches(File.ReadAllText(file)).Select(static match => match.Groups["path"].Value),
            path => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, path)), $"{document} links to {path}"));
    }

    private static string Unindented(string code) =>
        string.Concat(code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => $"{line}\n"));

    /// <summary>What is read at the start cannot be: the app starts all the same.</summary>
    private sealed class RefusingKms() : AmazonKeyManagementServiceClient(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1)
    {
        public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default) =>
            throw new InvalidCiphertextException("refused");
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(using [^\n]*\n)+\n*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usings();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
