using System.Diagnostics;
using System.Net;
using Loopback;

namespace WebHost.Tests;

/// <summary>The app as those see it who post, who watch it, and who start it.</summary>
public sealed class EndpointTests
{
    private const string Alarm = """
        {"AlarmName":"orders are late","AWSAccountId":"123456789012","NewStateValue":"ALARM","OldStateValue":"OK",
        "NewStateReason":"Threshold Crossed","StateChangeTime":"2026-11-20T14:00:00.000+0000","Region":"EU (Ireland)",
        "AlarmArn":"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders are late"}
        """;

    /// <summary>How long a start may take that fails, on a machine that is slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Post_with_the_key_is_told_in_each_room()
    {
        using var webhook = Webhook.Start();
        await using var app = new App(webhook);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, App.Key));

        Assert.Equal(App.Variables.Count, webhook.Messages.Count);
        Assert.All(webhook.Messages, static message => Assert.Contains("orders are late", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-key-than-that")]
    public async Task Post_without_the_key_is_refused_and_told_nobody(string? key)
    {
        using var webhook = Webhook.Start();
        await using var app = new App(webhook);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(app, key));

        Assert.Empty(webhook.Messages);
    }

    [Fact]
    public async Task Event_that_no_room_takes_is_asked_for_again()
    {
        using var webhook = Webhook.Start();
        webhook.Status = HttpStatusCode.NotFound;
        await using var app = new App(webhook);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(app, App.Key));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task App_is_well(string path)
    {
        using var webhook = Webhook.Start();
        await using var app = new App(webhook);
        using var client = app.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync(path));
    }

    [Fact]
    public async Task Missing_key_stops_the_start_and_is_named()
    {
        var (status, error) = await StartInVainAsync("https://hooks.slack.com/services/T000/B000/X", key: "");

        Assert.Equal(2, status);
        Assert.Contains("EVENTS_KEY", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_addresses_stop_the_start_and_are_named()
    {
        var (status, error) = await StartInVainAsync(address: "", App.Key);

        Assert.Equal(2, status);
        Assert.All(App.Variables, variable => Assert.Contains(variable, error, StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> PostAsync(App app, string? key)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/aws/events") { Content = new StringContent(Alarm) };
        if (key is not null)
        {
            request.Headers.Add("x-healthevents-key", key);
        }

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<(int Status, string Error)> StartInVainAsync(string address, string key)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebHost.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
        };
        start.Environment["EVENTS_KEY"] = key;
        foreach (var variable in App.Variables)
        {
            start.Environment[variable] = address;
        }

        using var process = Process.Start(start)!;
        try
        {
            var error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, error);
        }
        finally
        {
            // An app that started does not end by itself.
            process.Kill();
        }
    }
}
