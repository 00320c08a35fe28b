using Loopback;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace WebHost.Tests;

/// <summary>The app in memory, whose rooms are a webhook of the test.</summary>
internal sealed class App(Webhook webhook) : WebApplicationFactory<Program>
{
    /// <summary>The key that it takes.</summary>
    public const string Key = "a-key-for-tests-alone";

    /// <summary>The variables of the addresses that <c>appsettings.json</c> names, one for each room.</summary>
    public static readonly IReadOnlyList<string> Variables =
    [
        //#if (slack)
        "SLACK_HOOK",
        //#endif
        //#if (googleChat)
        "GOOGLE_CHAT_HOOK",
        //#endif
    ];

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["HealthEvents:AllowLoopbackWebhooks"] = "true",
            ["HealthEvents:Endpoint:Key:Value"] = Key,
            //#if (slack)
            ["HealthEvents:Slack:alerts:Address"] = webhook.Address,
            //#endif
            //#if (googleChat)
            ["HealthEvents:GoogleChat:operations:Address"] = webhook.Address,
            //#endif
        }));
        return base.CreateHost(builder);
    }
}
