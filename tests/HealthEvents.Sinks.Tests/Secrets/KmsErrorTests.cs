using System.Net.Sockets;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

public sealed class KmsErrorTests : IDisposable
{
    private readonly KmsHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Wrong_context_is_named_and_the_ciphertext_is_not()
    {
        var ciphertext = _harness.Kms.Encrypt(Address, "LambdaFunctionName=old-name");

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await _harness.Provider(ciphertext).GetAsync());

        Assert.Contains("encryption context LambdaFunctionName=demo, then none", exception.Message, StringComparison.Ordinal);
        Assert.Contains("renamed", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ciphertext, exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Wrong_context_is_explained_where_a_policy_forbids_the_try_without()
    {
        _harness.Kms.Fails = static call => call == 2 ? FakeKms.Error("AccessDeniedException") : null;

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await _harness.Provider(_harness.Kms.Encrypt(Address, "LambdaFunctionName=old")).GetAsync());

        Assert.Contains("was the function renamed", exception.Message, StringComparison.Ordinal);
        Assert.Contains(Context, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kms_that_cannot_be_reached_is_explained_and_passes()
    {
        _harness.Kms.Fails = static _ => new HttpRequestException("http://127.0.0.1:1 s3cr3t", new SocketException((int)SocketError.ConnectionRefused));

        var exception = await Assert.ThrowsAsync<SecretException>(() => _harness.Clock.RunAsync(() => _harness.Provider(_harness.Kms.Encrypt(Address, Context)).GetAsync().AsTask()));

        Assert.True(exception.IsTransient);
        Assert.Contains("ConnectionRefused", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kmsEncryptedHookUrlParameter", "literal")]
    [InlineData("{\"CiphertextBlob\": \"AQICAHhQ\"}", "only its CiphertextBlob")]
    [InlineData("{\n    \"CiphertextBlob\": \"AQICAHhQ\",\n    \"KeyId\": \"arn:aws:kms:eu-west-1:123456789012:key/1\"\n}\n", "only its CiphertextBlob")]
    [InlineData("'{\\\"CiphertextBlob\\\":\\\"AQICAHhQ\\\"}'", "only its CiphertextBlob")]
    [InlineData("***not base64***", "base64")]
    [InlineData("!", "base64")]
    public async Task Stored_value_that_cannot_be_a_ciphertext_is_explained(string stored, string reason)
    {
        var exception = await Assert.ThrowsAsync<SecretException>(async () => await _harness.Provider(stored).GetAsync());

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Plaintext_that_is_not_text_is_explained()
    {
        var provider = _harness.Provider(_harness.Kms.Encrypt([0xFF, 0xFE, 0x00], Context));

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await provider.GetAsync());

        Assert.Contains("holds no text", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_plaintext_is_refused() =>
        Assert.Contains(
            "empty",
            (await Assert.ThrowsAsync<SecretException>(async () => await _harness.Provider(_harness.Kms.Encrypt("\n", Context)).GetAsync())).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("KeyUnavailableException", 500)]
    [InlineData("DependencyTimeoutException", 503)]
    [InlineData("KMSInternalException", 500)]
    public async Task What_kms_calls_retryable_is_retried(string code, int status)
    {
        _harness.Kms.Fails = call => call <= 2 ? FakeKms.Error(code, status) : null;

        var url = await _harness.Clock.RunAsync(() => _harness.Provider(_harness.Kms.Encrypt(Address, Context)).GetAsync().AsTask());

        Assert.Equal(WebhookUrl.Parse(Address), url);
        Assert.Equal(3, _harness.Kms.Calls);
    }

    [Fact]
    public async Task Throttling_without_end_is_a_transient_failure()
    {
        _harness.Kms.Fails = static _ => FakeKms.Error("ThrottlingException");

        var exception = await Assert.ThrowsAsync<SecretException>(
            () => _harness.Clock.RunAsync(() => _harness.Provider(_harness.Kms.Encrypt(Address, Context)).GetAsync().AsTask()));

        Assert.True(exception.IsTransient);
        Assert.Equal(4, _harness.Kms.Calls);
    }

    public static TheoryData<AmazonServiceException, string> Permanent => new()
    {
        { new IncorrectKeyException("x"), "KmsKeyId" },
        { new NotFoundException("x"), "region" },
        { new DisabledException("x"), "disabled" },
        { new KMSInvalidStateException("x"), "state" },
        { new InvalidGrantTokenException("x"), "KmsGrantTokens" },
        { FakeKms.Error("AccessDeniedException"), "kms:Decrypt" },
    };

    [Theory]
    [MemberData(nameof(Permanent), DisableDiscoveryEnumeration = true)]
    public async Task Permanent_error_is_explained_and_not_retried(AmazonServiceException error, string reason)
    {
        _harness.Kms.Fails = _ => error;

        var exception = await Assert.ThrowsAsync<SecretException>(async () => await _harness.Provider(_harness.Kms.Encrypt(Address, Context)).GetAsync());

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
        Assert.Equal(1, _harness.Kms.Calls);
    }
}
