using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

public sealed class AddressSourceTests
{
    private const string Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    private readonly FakeEnvironment _environment = new() { ["AWS_SESSION_TOKEN"] = "session-token" };
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Variable_may_hold_any_form()
    {
        _environment["HOOK"] = "hooks.slack.com/services/T012AB/B034CD/s3cr3tPart\n";

        Assert.Equal(WebhookUrl.Parse(Address), await Provider("env:HOOK").GetAsync());
    }

    [Fact]
    public async Task Missing_variable_is_named()
    {
        var exception = await Assert.ThrowsAsync<SecretException>(async () => await Provider("env:HOOK").GetAsync());

        Assert.Contains("HOOK", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_address_is_named() =>
        Assert.Contains(
            "Address",
            (await Assert.ThrowsAsync<SecretException>(async () => await Provider(" ").GetAsync())).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Address_in_clear_is_refused_where_encryption_is_required()
    {
        var provider = Provider(Address, configure: static options => options.RequireEncryption = true);

        await Assert.ThrowsAsync<SecretException>(async () => await provider.GetAsync());
    }

    [Fact]
    public async Task Store_of_ones_own_takes_one_line()
    {
        var provider = WebhookUrlProviders.FromDelegate("ops", static _ => ValueTask.FromResult("hooks.slack.com/services/T012AB/B034CD/s3cr3tPart"));

        Assert.Equal(WebhookUrl.Parse(Address), await provider.GetAsync());
    }

    [Theory]
    [InlineData("secretsmanager:hooks/ops", "http://localhost:2773/secretsmanager/get?secretId=hooks%2Fops")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:ops-AbCdEf", "http://localhost:2773/secretsmanager/get?secretId=arn%3Aaws%3Asecretsmanager%3Aeu-west-1%3A123456789012%3Asecret%3Aops-AbCdEf")]
    public async Task Secret_is_read_through_the_extension(string address, string url)
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, $$"""{"Name":"ops","SecretString":"{{Address}}\n"}"""));

        Assert.Equal(WebhookUrl.Parse(Address), await Provider(address, http).GetAsync());

        var request = Assert.Single(http.Requests);
        Assert.Equal(url, request.Url.AbsoluteUri);
        Assert.Equal("session-token", request.Headers["X-Aws-Parameters-Secrets-Token"]);
    }

    [Fact]
    public async Task Member_of_a_secret_is_read()
    {
        var secret = JsonEncodedText.Encode($$"""{"slack":"{{Address}}","other":1}""");
        var http = new FakeHttp(_ => FakeHttp.Answer(200, $$"""{"SecretString":"{{secret}}"}"""));

        Assert.Equal(WebhookUrl.Parse(Address), await Provider("secretsmanager:ops", http, static options => options.SecretMember = "slack").GetAsync());
        Assert.Contains("SecretMember", await ErrorAsync(Provider("secretsmanager:ops", http)), StringComparison.Ordinal);
        Assert.Contains("'other'", await ErrorAsync(Provider("secretsmanager:ops", http, static options => options.SecretMember = "other")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameter_is_read_decrypted_and_on_the_configured_port()
    {
        _environment["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] = "2800";
        var http = new FakeHttp(static _ => FakeHttp.Answer(200, $$$"""{"Parameter":{"Name":"/hooks/ops","Value":"{{{Address}}}"}}"""));

        Assert.Equal(WebhookUrl.Parse(Address), await Provider("ssm:/hooks/ops", http).GetAsync());

        Assert.Equal("http://localhost:2800/systemsmanager/parameters/get?name=%2Fhooks%2Fops&withDecryption=true", Assert.Single(http.Requests).Url.AbsoluteUri);
    }

    [Fact]
    public async Task Extension_that_is_not_ready_is_asked_again()
    {
        var http = new FakeHttp(static request => request.Number < 3
            ? FakeHttp.Answer(400, "not ready to serve traffic, please wait")
            : FakeHttp.Answer(200, $$"""{"SecretString":"{{Address}}"}"""));

        var url = await _clock.RunAsync(() => Provider("secretsmanager:ops", http).GetAsync().AsTask());

        Assert.Equal((WebhookUrl.Parse(Address), 3), (url, http.Requests.Count));
    }

    [Fact]
    public async Task Refusal_of_the_extension_is_explained_without_its_body()
    {
        var http = new FakeHttp(static _ => FakeHttp.Answer(400, "an error of s3cr3t"));

        var error = await ErrorAsync(Provider("secretsmanager:ops", http));

        Assert.Contains("HTTP 400", error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error, StringComparison.Ordinal);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Outside_lambda_the_extension_is_not_asked()
    {
        _environment.Remove("AWS_SESSION_TOKEN");
        var http = new FakeHttp(static _ => FakeHttp.Answer(200));

        Assert.Contains("Outside Lambda", await ErrorAsync(Provider("ssm:/ops", http)), StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    private static async Task<string> ErrorAsync(IWebhookUrlProvider provider) =>
        (await Assert.ThrowsAsync<SecretException>(async () => await provider.GetAsync())).Message;

    private IWebhookUrlProvider Provider(string address, FakeHttp? http = null, Action<WebhookAddressOptions>? configure = null)
    {
        var options = new WebhookAddressOptions { Address = address };
        configure?.Invoke(options);
        return WebhookUrlProviders.FromOptions("ops", options, new SinkServices
        {
            Environment = _environment,
            TimeProvider = _clock,
            HttpClients = http ?? new FakeHttp(static _ => throw new InvalidOperationException("no HTTP expected")),
        });
    }
}
