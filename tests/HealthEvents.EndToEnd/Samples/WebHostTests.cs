using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Samples;

/// <summary>The sample app, or one that was made of its template: with the settings that it brings, and as its README runs it.</summary>
public sealed class WebHostTests
{
    private const string Key = "a-key-for-this-machine-alone";
    private const string KeyBefore = "a-key-of-the-time-before";
    private const string Password = "a-password-in-an-address";
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:alerts";
    private const string Text = "The nightly backup did not run";

    /// <summary>Settings that a start needs: addresses of the right form, to which nothing is posted.</summary>
    private static readonly Dictionary<string, string> Rooms = new(StringComparer.Ordinal)
    {
        ["SLACK_HOOK"] = "https://hooks.slack.com/services/T000/B000/X",
        ["GOOGLE_CHAT_HOOK"] = "https://chat.googleapis.com/v1/spaces/A/messages?key=K&token=T",
        ["EVENTS_KEY"] = Key,
    };

    [Fact]
    public async Task Post_with_the_key_is_told_in_both_rooms()
    {
        await using var chat = await LoopbackChatServer.StartNewAsync();
        await using var host = await RunningWebHost.StartAsync(Settings(chat));

        using var alarm = await PostAsync(host, await File.ReadAllTextAsync(Repository.Sample("alarm-blueprint-test.json")), ("x-healthevents-key", Key));
        using var text = await PostAsync(host, Text, ("x-healthevents-key", Key));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (alarm.StatusCode, text.StatusCode));
        Assert.Equal(2, chat.Posted.Count(static message => message.Contains("Example alarm name", StringComparison.Ordinal)));
        Assert.Equal(2, chat.Posted.Count(static message => message.Contains(Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_keys_are_taken_while_they_change()
    {
        await using var chat = await LoopbackChatServer.StartNewAsync();
        await using var host = await RunningWebHost.StartAsync(
            Settings(chat, ("HealthEvents__Endpoint__PreviousKey__Value", "env:EVENTS_KEY_BEFORE"), ("EVENTS_KEY_BEFORE", KeyBefore)));

        using var before = await PostAsync(host, Text, ("x-healthevents-key", KeyBefore));
        using var now = await PostAsync(host, Text, ("x-healthevents-key", Key));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, now.StatusCode));
    }

    [UnixFact]
    public async Task Strangers_are_refused_nobody_is_told_and_no_secret_is_shown()
    {
        await using var chat = await LoopbackChatServer.StartNewAsync();
        await using var host = await RunningWebHost.StartAsync(Settings(chat, ("HealthEvents__Endpoint__Sns__TopicArns__0", Topic)));

        using var nobody = await PostAsync(host, Text);
        using var wrong = await PostAsync(host, Text, ("x-healthevents-key", KeyBefore));
        using var foreign = await PostAsync(host, "{}", ("x-amz-sns-message-type", "Notification"), ("x-amz-sns-topic-arn", $"{Topic}-of-others"));

        Assert.All(new[] { nobody, wrong, foreign }, static answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Empty(chat.Received);
        var said = await nobody.Content.ReadAsStringAsync() + await wrong.Content.ReadAsStringAsync() + await host.StopAsync();
        Assert.Contains("its key is wrong", said, StringComparison.Ordinal);
        Assert.All(new[] { Key, KeyBefore, LoopbackChatServer.Secret }, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Raw_message_of_a_topic_is_asked_for_its_password_and_told()
    {
        await using var chat = await LoopbackChatServer.StartNewAsync();
        await using var host = await RunningWebHost.StartAsync(Settings(
            chat,
            ("HealthEvents__Endpoint__Sns__TopicArns__0", Topic),
            ("HealthEvents__Endpoint__Password__Value", "env:SNS_PASSWORD"),
            ("SNS_PASSWORD", Password)));
        (string, string)[] headers = [("x-amz-sns-rawdelivery", "true"), ("x-amz-sns-message-type", "Notification"), ("x-amz-sns-topic-arn", Topic)];
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"sns:{Password}"));

        using var first = await PostAsync(host, Text, headers);
        using var second = await PostAsync(host, Text, [.. headers, ("Authorization", $"Basic {credentials}")]);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal("Basic", Assert.Single(first.Headers.WwwAuthenticate).Scheme);
        Assert.Equal(2, chat.Posted.Count);
    }

    [Fact]
    public async Task Rooms_that_refuse_are_seen_by_monitors_and_the_host_stays_ready()
    {
        await using var chat = await LoopbackChatServer.StartNewAsync(refusal: 404);
        await using var host = await RunningWebHost.StartAsync(Settings(chat));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(host, "/health"));

        for (var post = 0; post < 5; post++)
        {
            using var answer = await PostAsync(host, Text, ("x-healthevents-key", Key));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync(host, "/health"));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(host, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(host, "/health/live"));
    }

    [Theory]
    [InlineData("env:GOOGLE_CHAT_HOOK", HttpStatusCode.OK)]
    [InlineData("kms:AQICAHhQ", HttpStatusCode.ServiceUnavailable)]
    public async Task App_is_live_and_ready_as_long_as_one_address_can_be_read(string otherAddress, HttpStatusCode ready)
    {
        await using var chat = await LoopbackChatServer.StartNewAsync();
        await using var host = await RunningWebHost.StartAsync(Settings(
            chat,
            ("HealthEvents__Slack__alerts__Address", "kms:AQICAHhQ"),
            ("HealthEvents__GoogleChat__operations__Address", otherAddress),
            ("AWS_ENDPOINT_URL_KMS", $"{chat.Address}/kms"),
            ("AWS_REGION", "eu-west-1"),
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            ("AWS_MAX_ATTEMPTS", "1")));

        Assert.Equal(ready, await HealthAsync(host, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(host, "/health/live"));
    }

    [Fact]
    public async Task Missing_key_ends_the_start_with_status_2_and_a_line()
    {
        var result = await StartInVainAsync(("EVENTS_KEY", ""));

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal(["HealthEvents:Endpoint:Key:Value"], KeysOf(result));
        Assert.Contains("EVENTS_KEY", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_addresses_end_the_start_with_status_2_and_a_line_for_each()
    {
        var result = await StartInVainAsync(("EVENTS_KEY", Key), ("SLACK_HOOK", ""), ("GOOGLE_CHAT_HOOK", ""));

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal(["HealthEvents:Slack:alerts:Address", "HealthEvents:GoogleChat:operations:Address"], KeysOf(result));
    }

    [Fact]
    public async Task Wrong_options_of_the_endpoint_end_the_start_with_a_line_for_each()
    {
        var result = await StartInVainAsync(
            ("EVENTS_KEY", Key), ("HealthEvents__Endpoint__SnsDeadline", "12"), ("HealthEvents__Endpoint__MaxConcurrentPosts", "0"));

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal(["HealthEvents:Endpoint:SnsDeadline", "HealthEvents:Endpoint:MaxConcurrentPosts"], KeysOf(result));
    }

    [Fact]
    public async Task Two_rooms_of_one_name_end_the_start_with_status_2()
    {
        var result = await StartInVainAsync(("EVENTS_KEY", Key), ("HealthEvents__GoogleChat__alerts__Address", "env:GOOGLE_CHAT_HOOK"));

        Assert.Equal(2, result.ExitStatus);
        Assert.Contains("'alerts'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "no-address")]
    [InlineData("--Kestrel:Endpoints:web:Protocols", "Http1")]
    public async Task Wrong_address_to_listen_on_ends_the_start_with_status_2_and_a_line(string option, string value)
    {
        var result = await ProcessRunner.RunProgramAsync(RunningWebHost.Program, Rooms, "", option, value);

        Assert.Equal(2, result.ExitStatus);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task File_that_is_not_JSON_ends_the_start_with_status_2_and_its_line()
    {
        using var folder = new TemporaryFolder();
        var program = new FileInfo(RunningWebHost.Program);
        foreach (var file in program.Directory!.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(folder.Path, file.Name));
        }

        folder.File("appsettings.json", "{\n  \"Logging\": {}\n  \"HealthEvents\": {}\n}");
        var result = await ProcessRunner.RunProgramAsync(Path.Combine(folder.Path, program.Name), Rooms, "", [.. RunningWebHost.Arguments]);

        Assert.Equal(2, result.ExitStatus);
        Assert.Contains("appsettings.json", result.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(LoopbackChatServer chat, params (string Name, string Value)[] others)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SLACK_HOOK"] = chat.SlackUrl,
            ["GOOGLE_CHAT_HOOK"] = chat.GoogleChatUrl,
            ["EVENTS_KEY"] = Key,
            ["HealthEvents__AllowLoopbackWebhooks"] = "true",
        };
        foreach (var (name, value) in others)
        {
            settings[name] = value;
        }

        return settings;
    }

    private static Task<CliResult> StartInVainAsync(params (string Name, string Value)[] settings) => ProcessRunner.RunProgramAsync(
        RunningWebHost.Program,
        settings.ToDictionary(static setting => setting.Name, static setting => setting.Value, StringComparer.Ordinal),
        "",
        [.. RunningWebHost.Arguments]);

    /// <summary>What each line on standard error begins with.</summary>
    private static IEnumerable<string> KeysOf(CliResult result) =>
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[..line.IndexOfAny([' ', '\r'])].TrimEnd(':'));

    private static async Task<HttpResponseMessage> PostAsync(RunningWebHost host, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/aws/events") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "UTF-8" };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await host.Client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> HealthAsync(RunningWebHost host, string path)
    {
        using var answer = await host.Client.GetAsync(path);
        return answer.StatusCode;
    }
}
