using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

/// <summary>An address in the wrong option is not repeated: not by an error, and not where options are written down.</summary>
public sealed class MisplacedAddressTests
{
    private const string Address = "https://hooks.slack.com/services/T012AB/B034CD/Zx81SpectrumQ7w9";

    private static readonly string[] Forms =
    [
        Address,
        "hooks.slack.com/services/T012AB/B034CD/Zx81SpectrumQ7w9",
        "T012AB/B034CD/Zx81SpectrumQ7w9",
        Uri.EscapeDataString(Address),
        Uri.EscapeDataString(Uri.EscapeDataString(Address)),
        Address.Replace('/', '\\'),
        Address.Replace("/", "&#x2f;", StringComparison.Ordinal),
    ];

    public static TheoryData<string> Options => [.. new[] { OptionKeys.Slack, OptionKeys.GoogleChat, OptionKeys.All }.SelectMany(static keys => keys).Select(static key => key.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Options))]
    public void No_error_of_the_start_repeats_it(string option)
    {
        foreach (var form in Forms)
        {
            foreach (var key in new[] { option, $"{option}:0", $"{option}:High:0", $"{option}:{form}", $"{option}:0:{form}" })
            {
                var error = ErrorOf(new() { [$"HealthEvents:Slack:ops:{key}"] = form, [$"HealthEvents:GoogleChat:room:{key}"] = form, [$"HealthEvents:{key}"] = form });

                Assert.DoesNotContain("Zx81", error, StringComparison.OrdinalIgnoreCase);
            }

            var twice = ErrorOf(new() { ["HealthEvents:Slack:ops:EncryptionContext:0"] = $"{form}=1", ["HealthEvents:Slack:ops:EncryptionContext:1"] = $"{form}=2" });
            Assert.Contains("EncryptionContext has two entries", twice, StringComparison.Ordinal);
            Assert.DoesNotContain("Zx81", twice, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Address_as_the_name_of_a_sink_is_refused_and_not_repeated()
    {
        foreach (var form in Forms.Where(static form => form.Contains("hooks", StringComparison.Ordinal)))
        {
            var options = new SlackWebhookOptions { Address = Address };
            var errors = new[]
            {
                Assert.ThrowsAny<ArgumentException>(() => SlackWebhook.CreateSink(form, options)),
                Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddHealthEvents().AddSlackWebhook(form)),
                Assert.ThrowsAny<ArgumentException>(() => WebhookUrlProviders.FromOptions(form, options)),
                Assert.ThrowsAny<ArgumentException>(() => new WebhookUrlSource(form, options)),
            };

            Assert.All(errors, static error => Assert.DoesNotContain("Zx81", error.ToString(), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("env:{0}")]
    [InlineData("kms:env:{0}")]
    [InlineData("kms:{0}")]
    [InlineData("env:Zx81SpectrumQ7w9")]
    public async Task Address_after_a_prefix_is_not_repeated(string format)
    {
        foreach (var form in Forms)
        {
            var address = format.Replace("{0}", form, StringComparison.Ordinal);
            var source = new WebhookUrlSource("ops", new WebhookAddressOptions { Address = address }, new SinkServices { Environment = new FakeEnvironment() });

            Assert.DoesNotContain("Zx81", source.Variable ?? "", StringComparison.Ordinal);
            if (Record.Exception(source.ThrowIfInvalid) is { } exception)
            {
                Assert.DoesNotContain("Zx81", exception.ToString(), StringComparison.Ordinal);
            }
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task Encryption_context_that_holds_it_is_not_repeated_by_errors_of_kms()
    {
        using var harness = new KmsHarness();
        foreach (var form in new[] { $"{Address}=x", $"x={Address}" })
        {
            var provider = harness.Provider(harness.Kms.Encrypt("x", "other"), options => options.EncryptionContext.Add(form));

            var exception = await Assert.ThrowsAsync<SecretException>(async () => await provider.GetAsync());

            Assert.DoesNotContain("Zx81", exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_are_written_down_without_it()
    {
        foreach (var form in Forms)
        {
            var slack = Filled(new SlackWebhookOptions { Channel = form }, form);
            slack.Mentions.High.Add(form);
            var chat = Filled(new GoogleChatWebhookOptions(), form);
            chat.Mentions.Info.Add(form);
            var all = new HealthEventsOptions { DeadLetterFile = form };
            all.SendAlso.Add(form);
            all.AllowedWebhookHosts.Add(form);
            all.Accounts.Add(form);

            foreach (var options in new object[] { slack, chat, Filled(new WebhookSinkOptions(), form), Filled(new WebhookAddressOptions(), form), all })
            {
                var json = Serialize(options);

                Assert.DoesNotContain("Zx81", json, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("***", json, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Options_that_are_in_order_can_be_read_where_they_are_written_down()
    {
        var options = new SlackWebhookOptions { Address = "kms:env:HOOK", Channel = "#ops", Language = "ko" };
        options.TimeZones.Add("Asia/Seoul");
        options.EncryptionContext.Add("LambdaFunctionName=alerts");
        options.Mentions.Critical.Add("here");

        var json = Serialize(options);

        Assert.Contains("\"Address\":\"kms:***\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Channel\":\"#ops\"", json, StringComparison.Ordinal);
        Assert.Contains("\"TimeZones\":[\"Asia/Seoul\"]", json, StringComparison.Ordinal);
        Assert.Contains("\"EncryptionContext\":[\"LambdaFunctionName=alerts\"]", json, StringComparison.Ordinal);
        Assert.Contains("\"Critical\":[\"here\"]", json, StringComparison.Ordinal);
    }

    private static string Serialize(object options) => JsonSerializer.Serialize(
        options, new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(options.GetType()));

    private static TOptions Filled<TOptions>(TOptions options, string form)
        where TOptions : WebhookAddressOptions
    {
        options.Address = form;
        options.KmsKeyId = form;
        options.SecretMember = form;
        options.EncryptionContext.Add(form);
        options.KmsGrantTokens.Add(form);
        if (options is WebhookSinkOptions sink)
        {
            sink.Language = form;
            sink.TimeZones.Add(form);
        }

        return options;
    }

    private static string ErrorOf(Dictionary<string, string?> values)
    {
        values.TryAdd("HealthEvents:Slack:ops:Address", Address);
        values.TryAdd("HealthEvents:GoogleChat:room:Address", "https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t");
        var services = new ServiceCollection();
        services.AddSingleton<IEnvironmentVariables>(new FakeEnvironment());
        var builder = services.AddHealthEvents(new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("HealthEvents"));
        builder.AddSlackWebhook("ops");
        builder.AddGoogleChatWebhook("room");
        using var provider = services.BuildServiceProvider();
        return Record.Exception(provider.GetRequiredService<IStartupValidator>().Validate)?.ToString() ?? "";
    }
}
