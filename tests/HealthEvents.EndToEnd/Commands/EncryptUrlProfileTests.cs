using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary><c>encrypt-url</c> with the profiles that people of an organization have: they assume a role, or sign in with IAM Identity Center.</summary>
public sealed class EncryptUrlProfileTests : IDisposable
{
    private const string Address = "https://hooks.slack.com/services/T000/B000/Zx81Spectrum";

    private readonly TemporaryFolder _home = new();

    [MotoFact]
    public async Task Profile_that_assumes_a_role_encrypts()
    {
        var key = await Moto.CreateKeyAsync();

        var result = await RunAsync("role", Moto.Address!, key);

        Assert.Equal((0, ""), (result.ExitStatus, result.Error));
        Assert.Equal(Address, await Moto.DecryptAsync(result.Output.Trim(), ("LambdaFunctionName", "alerts")));
    }

    [Theory]
    [InlineData("role", "calling AssumeRole")]
    [InlineData("identity-center", "no connection")]
    public async Task Who_gives_the_credentials_of_a_profile_is_asked(string profile, string unanswered)
    {
        // Where the SDK looks for the session: by the SHA-1 of its name, acme.
        _home.File(".aws/sso/cache/293abb6b76d7791c0732cc517d38c4b5c734b87f.json", """
            {"startUrl":"https://acme.awsapps.com/start","region":"eu-west-1","accessToken":"t","expiresAt":"2999-01-01T00:00:00Z"}
            """);

        var result = await RunAsync(profile, "http://127.0.0.1:1", "11111111-2222-3333-4444-555555555555");

        Assert.Equal(1, result.ExitStatus);
        Assert.Contains(unanswered, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_that_is_not_signed_in_is_told_how_to()
    {
        var result = await RunAsync("identity-center", "http://127.0.0.1:1", "11111111-2222-3333-4444-555555555555");

        Assert.Equal(1, result.ExitStatus);
        Assert.Contains("aws sso login", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private Task<CliResult> RunAsync(string profile, string endpoint, string key)
    {
        var config = _home.File(".aws/config", """
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/admin
            source_profile = base
            [profile base]
            aws_access_key_id = test
            aws_secret_access_key = test
            [profile identity-center]
            sso_session = acme
            sso_account_id = 123456789012
            sso_role_name = admin
            [sso-session acme]
            sso_start_url = https://acme.awsapps.com/start
            sso_region = eu-west-1
            """);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = _home.Path,
            ["AWS_CONFIG_FILE"] = config,
            ["AWS_SHARED_CREDENTIALS_FILE"] = "",
            ["AWS_PROFILE"] = profile,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ENDPOINT_URL"] = endpoint,
            ["AWS_ACCESS_KEY_ID"] = "",
            ["AWS_SECRET_ACCESS_KEY"] = "",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_MAX_ATTEMPTS"] = "1",
        };
        return ProcessRunner.RunAsync(variables, Address, "encrypt-url", "--key-id", key, "--encryption-context", "LambdaFunctionName=alerts");
    }
}
