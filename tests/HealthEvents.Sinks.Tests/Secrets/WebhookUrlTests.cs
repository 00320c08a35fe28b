using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks.Tests;

public sealed partial class WebhookUrlTests
{
    private const string Slack = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    private const string GoogleChat = "https://chat.googleapis.com/v1/spaces/AAAAspace/messages?key=k3y-value&token=t0ken%3Dvalue";

    [Theory]
    [InlineData("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\r\n")]
    [InlineData("  hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n")]
    [InlineData("https://https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart")]
    [InlineData("http://https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart")]
    [InlineData("\"https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\"")]
    [InlineData("'hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n'")]
    [InlineData("\uFEFFhttps://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart")]
    [InlineData("\uFEFF\"hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\"\n")]
    [InlineData("HTTPS://HOOKS.SLACK.COM/services/T012AB/B034CD/s3cr3tPart")]
    public void Address_as_people_store_it_is_repaired(string stored) =>
        Assert.Equal(WebhookUrl.Parse(Slack), WebhookUrl.Parse(stored));

    [Fact]
    public void Google_chat_address_escaped_for_html_is_repaired() =>
        Assert.Equal(WebhookUrl.Parse(GoogleChat), WebhookUrl.Parse(GoogleChat.Replace("&", "&amp;", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("http://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "https")]
    [InlineData("http://127.0.0.1:9999/services/T012AB/B034CD/s3cr3tPart", "AllowLoopbackWebhooks")]
    [InlineData("https://s3cr3t.example.org/services/T012AB/B034CD/s3cr3tPart", "not allowed")]
    [InlineData("s3cr3tPassword", "not allowed")]
    [InlineData("https://hooks.slack.com.example.org/services/T012AB/B034CD/s3cr3tPart", "not allowed")]
    [InlineData("https://hooks.slack.com@example.org/services/T012AB/B034CD/s3cr3tPart", "user name")]
    [InlineData("https://hooks.slack.com/T012AB/B034CD/s3cr3tPart", "Slack's")]
    [InlineData("https://hooks.slack.com/services/T012AB/s3cr3tPart", "Slack's")]
    [InlineData("https://hooks.slack.com:8443/services/T012AB/B034CD/s3cr3tPart", "Slack's")]
    [InlineData("https://chat.googleapis.com/v1/spaces/AAAAspace/messages?key=s3cr3t", "Google Chat's")]
    [InlineData("https://chat.googleapis.com/v1/spaces/messages?key=s3cr3t&token=s3cr3t", "Google Chat's")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/s3cr3t Part", "not a URL")]
    [InlineData("https://hooks.slack.com/services/T012AB/B034CD/\ns3cr3tPart", "not a URL")]
    [InlineData("ftp://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart", "https")]
    [InlineData("file:///etc/s3cr3t", "not a URL")]
    public void Unusable_address_is_refused_without_repeating_it(string stored, string reason)
    {
        var exception = Assert.Throws<SecretException>(() => WebhookUrl.Parse(stored));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/services/T1/B1/x")]
    [InlineData("https://hooks.slack-gov.com/services/T1/B1/x")]
    [InlineData("https://hooks.slack.com/triggers/T1/1234/abcdef")]
    [InlineData("https://hooks.slack.com/workflows/T1/A1/1234/abcdef")]
    [InlineData(GoogleChat)]
    public void Address_of_a_vendor_is_accepted(string stored) => Assert.NotNull(WebhookUrl.Parse(stored));

    [Theory]
    [InlineData("http://127.0.0.1:5000/anything/at/all")]
    [InlineData("http://localhost:5000/hook")]
    [InlineData("http://[::1]:5000/hook")]
    public void Loopback_address_is_accepted_with_the_option(string stored) =>
        Assert.NotNull(WebhookUrl.Parse(stored, new WebhookUrlRules { AllowLoopback = true }));

    [Fact]
    public void Host_of_ones_own_is_accepted_with_any_path_but_https_only()
    {
        var rules = new WebhookUrlRules { AllowedHosts = ["chat.example.org"] };

        Assert.NotNull(WebhookUrl.Parse("https://Chat.Example.org:8065/hooks/abc", rules));
        Assert.Throws<SecretException>(() => WebhookUrl.Parse("http://chat.example.org/hooks/abc", rules));
    }

    [Fact]
    public void Every_text_form_is_redacted()
    {
        var url = WebhookUrl.Parse(GoogleChat);

        Assert.Equal("https://chat.googleapis.com/***", url.ToString());
        Assert.Equal("https://chat.googleapis.com/***", $"{url}");
        Assert.Equal("\"https://chat.googleapis.com/***\"", JsonSerializer.Serialize(url, Json.Default.WebhookUrl));
        Assert.Equal("http://127.0.0.1/***", WebhookUrl.Parse("http://127.0.0.1:5000/x", new WebhookUrlRules { AllowLoopback = true }).ToString());
    }

    [Fact]
    public void Addresses_are_equal_when_they_lead_to_the_same_place()
    {
        var one = WebhookUrl.Parse(Slack);
        var same = WebhookUrl.Parse($" {Slack}\n");
        var other = WebhookUrl.Parse(Slack + "2");

        Assert.True(one.Equals(same));
        Assert.True(one == same);
        Assert.True(one != other);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Query_is_appended_and_the_rest_stays_as_it_is()
    {
        Assert.Equal(GoogleChat + "&requestId=1", WebhookUrl.Parse(GoogleChat).Reveal("requestId=1").AbsoluteUri);
        Assert.Equal(Slack + "?a=b", WebhookUrl.Parse(Slack).Reveal("a=b").AbsoluteUri);
    }

    [Theory]
    [InlineData("&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")]
    [InlineData("&requestId=copied&threadKey=copied")]
    public void What_belongs_to_one_message_is_not_part_of_the_address(string parameters) =>
        Assert.Equal(GoogleChat, WebhookUrl.Parse(GoogleChat + parameters).Reveal().AbsoluteUri);

    [Fact]
    public void Part_that_begins_another_leaves_nothing_of_it()
    {
        var url = WebhookUrl.Parse("https://chat.googleapis.com/v1/spaces/AAAAspace/messages?key=abc&token=abcTail");

        Assert.Equal("bad token ***", url.Scrub("bad token abcTail"));
    }

    [Fact]
    public void Parts_of_the_address_are_taken_out_of_foreign_text()
    {
        var scrubbed = WebhookUrl.Parse(GoogleChat).Scrub("bad key k3y-value and token t0ken=value (t0ken%3Dvalue) in AAAAspace");

        Assert.Equal("bad key *** and token *** (***) in ***", scrubbed);
    }

    [JsonSerializable(typeof(WebhookUrl))]
    private sealed partial class Json : JsonSerializerContext;
}
