using static HealthEvents.Sinks.Tests.KmsHarness;

namespace HealthEvents.Sinks.Tests;

/// <summary>A secret that is not an address may be kept wherever an address may be, and errors speak of that secret.</summary>
public sealed class SecretSourceTests : IDisposable
{
    private const string Name = "the shared secret of the endpoint /aws/events";
    private const string Value = "Zx81SpectrumQ7w9";

    private readonly KmsHarness _harness = new();

    public SecretSourceTests() => _harness.Environment["AWS_SESSION_TOKEN"] = "session-token";

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData(Value)]
    [InlineData($" {Value}\n")]
    [InlineData("env:KEY")]
    [InlineData("kms:env:KEY_CIPHERTEXT")]
    [InlineData("env:KEY_KMS")]
    [InlineData("secretsmanager:key")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf")]
    [InlineData("ssm:/key")]
    [InlineData("vault:key")]
    [InlineData("vault:env:KEY_NAME")]
    public async Task Secret_is_read_from_every_store(string value)
    {
        var ciphertext = _harness.Kms.Encrypt(Value + "\n", Context);
        _harness.Environment["KEY"] = Value + "\r\n";
        _harness.Environment["KEY_CIPHERTEXT"] = ciphertext;
        _harness.Environment["KEY_KMS"] = $"kms:{ciphertext}";
        _harness.Environment["KEY_NAME"] = "key";

        Assert.Equal(Secret.Of(Value), await Provider(value).GetAsync());
    }

    [Fact]
    public async Task Quotes_around_a_secret_in_clear_are_part_of_it()
    {
        _harness.Environment["KEY"] = $"\"{Value}\"";

        Assert.Equal($"\"{Value}\"", (await Provider($"\"{Value}\"").GetAsync()).RevealForHttpCall());
        Assert.Equal($"\"{Value}\"", (await Provider("env:KEY").GetAsync()).RevealForHttpCall());
    }

    [Fact]
    public async Task Member_of_a_stored_object_is_read()
    {
        var ciphertext = _harness.Kms.Encrypt($$"""{"key":"{{Value}}"}""", Context);

        Assert.Equal(Secret.Of(Value), await Provider($"kms:{ciphertext}", static options => options.SecretMember = "key").GetAsync());
        Assert.Contains("SecretMember", await ErrorAsync($"kms:{ciphertext}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_of_an_object_in_a_variable_is_what_the_start_checks()
    {
        _harness.Environment["KEY"] = $$"""
            {
              "key": "{{Value}}",
              "short": "Zx81",
              "note": "an example"
            }
            """;

        Source("env:KEY", static options => options.SecretMember = "key").ThrowIfInvalid();
        Assert.Equal(Secret.Of(Value), await Provider("env:KEY", static options => options.SecretMember = "key").GetAsync());
        foreach (var member in (IEnumerable<string?>)["short", "missing", null])
        {
            var atStart = Assert.Throws<SecretException>(Source("env:KEY", options => options.SecretMember = member).ThrowIfInvalid).Message;
            Assert.Equal(atStart, await ErrorAsync("env:KEY", options => options.SecretMember = member));
        }
    }

    [Theory]
    [InlineData(null, $"There is nothing in the option Value of {Name}. Set it to kms:BASE64, env:NAME, secretsmanager:ID, ssm:NAME, vault:NAME or the secret itself.")]
    [InlineData("env:MISSING", $"The environment variable MISSING that holds {Name} is not set or empty.")]
    [InlineData("env:Zx81SpectrumQ7w9", $"The environment variable *** that holds {Name} is not set or empty.")]
    [InlineData("kms:env:ZX81SPECTRUMQ7W9", $"The environment variable *** that holds {Name} is not set or empty.")]
    [InlineData("env:zx81_spectrum_q7w9", $"The environment variable *** that holds {Name} is not set or empty.")]
    [InlineData("env:$KEY", $"What follows env: in {Name} is not the name of an environment variable.")]
    [InlineData("kms:!", $"The ciphertext of {Name} is not base64.")]
    [InlineData("kms:Zx81.Spectrum:Q7w9", $"The ciphertext of {Name} is not base64.")]
    [InlineData("vault:", $"The shared secret of the endpoint /aws/events names nothing.")]
    [InlineData("Zx81", $"What is kept as {Name} is shorter than 16 characters")]
    [InlineData("env:SHORT", $"What is kept as {Name} is shorter than 16 characters")]
    [InlineData("env:EMPTY", $"The environment variable EMPTY that holds {Name} is not set or empty.")]
    [InlineData("secretmanager:Zx81SpectrumQ7w9", $"There is no store of the name that stands before the colon in {Name}.")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/Zx81", $"There is no store of the name that stands before the colon in {Name}.")]
    [InlineData("env:SECOND", $"There is no store of the name that stands before the colon in {Name}.")]
    [InlineData("Zx81SpectrumQ7w9\nZx81SpectrumQ7w9", $"What is kept as {Name} has a line break")]
    public async Task What_is_wrong_is_found_at_the_start_and_called_by_its_name(string? value, string error)
    {
        _harness.Environment["SHORT"] = "Zx81Spectrum";
        _harness.Environment["EMPTY"] = " ";
        _harness.Environment["SECOND"] = "env:SHORT";

        var atStart = Assert.Throws<SecretException>(Source(value).ThrowIfInvalid).Message;

        Assert.StartsWith(error, atStart, StringComparison.Ordinal);
        Assert.Equal(atStart, await ErrorAsync(value));
        Assert.DoesNotContain("Zx81", atStart, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, _harness.Kms.Calls);
    }

    [Theory]
    [InlineData("<your-shared-secret>")]
    [InlineData("${SHARED_SECRET_VALUE}")]
    [InlineData("$(SHARED_SECRET_VALUE)")]
    [InlineData("{{resolve:secretsmanager:key:SecretString}}")]
    [InlineData("#{SharedSecretValue}#")]
    [InlineData("%SHARED_SECRET_VALUE%")]
    [InlineData("__SHARED_SECRET_VALUE__")]
    [InlineData("!Ref SharedSecretValue")]
    [InlineData("Change-Me-Change-Me")]
    [InlineData("please_replace_me_with_a_key")]
    [InlineData("put-your-secret-here")]
    [InlineData("my-placeholder-value")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("****************")]
    [InlineData("...")]
    public async Task Placeholder_is_refused_wherever_it_is_kept(string value)
    {
        foreach (var kept in new[] { value, $"kms:{_harness.Kms.Encrypt(value, Context)}" })
        {
            var error = await ErrorAsync(kept);

            Assert.Equal($"What is kept as {Name} looks like a placeholder. Put the secret itself in its place.", error);
        }
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("q3J4+v/8mM0uVtYxkq1H7w==")]
    [InlineData("xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy")]
    [InlineData("<k:8Zx!81%Spectrum#Q7w9>")]
    [InlineData("%p7)Zx81{Spectrum}Q7w9%")]
    [InlineData("{p7)Zx81\"Spectrum;Q7w9}")]
    [InlineData("correct horse battery staple")]
    [InlineData("비밀번호는충분히길어야합니다정말")]
    public async Task Long_secret_of_any_characters_is_taken(string value)
    {
        Assert.Equal(value, (await Provider(value).GetAsync()).RevealForHttpCall());
        Assert.Equal(value, (await Provider($"kms:{_harness.Kms.Encrypt(value, Context)}").GetAsync()).RevealForHttpCall());
    }

    [Theory]
    [InlineData(Value)]
    [InlineData("env:KEY")]
    public async Task Secret_in_clear_is_refused_where_encryption_is_required(string value)
    {
        _harness.Environment["KEY"] = Value;
        var source = Source(value, static options => options.RequireEncryption = true);

        var error = Assert.Throws<SecretException>(source.ThrowIfInvalid).Message;

        Assert.Equal("The shared secret of the endpoint /aws/events is kept in clear, which its option RequireEncryption forbids.", error);
        Assert.Equal(error, await ErrorAsync(value, static options => options.RequireEncryption = true));
    }

    [Fact]
    public async Task Kms_speaks_of_the_secret()
    {
        var wrong = _harness.Kms.Encrypt(Value, "LambdaFunctionName=old");

        Assert.StartsWith($"KMS could not decrypt {Name}: the encryption context does not match", await ErrorAsync($"kms:{wrong}"), StringComparison.Ordinal);
        Assert.Equal(Secret.Of(Value), await Provider($"kms:{_harness.Kms.Encrypt(Value)}").GetAsync());
        Assert.Single(_harness.Logs.Records, static record => record.EventId.Id == 1112 && record.Text.Contains(Name, StringComparison.Ordinal));
        Assert.StartsWith($"The ciphertext of {Name} opens, but holds no text. Encrypt the secret itself", await ErrorAsync($"kms:{_harness.Kms.Encrypt([0xFF, 0xFE], Context)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_throws_is_named_without_what_it_said() => Assert.Equal(
        $"The store vault: could not give {Name} (FormatException).", await ErrorAsync("vault:broken"));

    [Theory]
    [InlineData("Lifetime is 00:00:00; it must be from 00:00:01 to 1.00:00:00")]
    [InlineData("EncryptionContext has an entry that is not name=value.")]
    [InlineData("KmsGrantTokens has 11 entries")]
    public void Wrong_option_is_named(string error)
    {
        Action<SecretOptions> configure = error.Split(' ')[0] switch
        {
            nameof(SecretOptions.Lifetime) => static options => options.Lifetime = TimeSpan.Zero,
            nameof(SecretOptions.EncryptionContext) => static options => options.EncryptionContext.Add(Value),
            _ => static options => Enumerable.Repeat(Value, 11).ToList().ForEach(options.KmsGrantTokens.Add),
        };

        var atStart = Assert.Throws<SecretException>(Source(Value, configure).ThrowIfInvalid).Message;
        var made = Assert.Throws<ArgumentException>(() => Provider(Value, configure)).Message;

        Assert.StartsWith($"{Name}: {error}", atStart, StringComparison.Ordinal);
        Assert.StartsWith(atStart, made, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Value, true, null)]
    [InlineData("env:KEY", true, "KEY")]
    [InlineData("kms:env:KEY", true, "KEY")]
    [InlineData("vault:key", true, null)]
    [InlineData("ssm:/key", false, null)]
    [InlineData("secretsmanager:key", false, null)]
    [InlineData(null, false, null)]
    [InlineData("env:MISSING", false, "MISSING")]
    [InlineData("env:correcthorsebattery", false, null)]
    [InlineData("env:correct_horse_battery_staple", false, null)]
    [InlineData("env:aB3dE_fG6hI_jK9lM", false, null)]
    [InlineData("env:EVENTS_KEY_OF_AN_ENDPOINT", false, "EVENTS_KEY_OF_AN_ENDPOINT")]
    public void Source_says_whether_it_can_be_read_at_the_start(string? value, bool canRead, string? variable)
    {
        _harness.Environment["KEY"] = Value;

        Assert.Equal((canRead, variable), (Source(value).CanReadAtStart, Source(value).Variable));
    }

    [Fact]
    public void Store_is_told_what_it_reads()
    {
        var context = new SecretContext(Name, new SecretOptions(), _harness.Services);

        Assert.Equal((Name, "The shared secret of the endpoint /aws/events"), (context.Subject, context.SubjectAtStart));
    }

    private SecretSource Source(string? value, Action<SecretOptions>? configure = null) => new(Name, Options(value, configure), Services());

    private ISecretProvider Provider(string? value, Action<SecretOptions>? configure = null) => SecretProviders.FromOptions(Name, Options(value, configure), Services());

    private async Task<string> ErrorAsync(string? value, Action<SecretOptions>? configure = null) =>
        (await Assert.ThrowsAsync<SecretException>(async () => await Provider(value, configure).GetAsync())).Message;

    private static SecretOptions Options(string? value, Action<SecretOptions>? configure)
    {
        var options = new SecretOptions { Value = value };
        configure?.Invoke(options);
        return options;
    }

    private SinkServices Services() => _harness.Services with
    {
        Stores = [new Vault()],
        HttpClients = new FakeHttp(static request => FakeHttp.Answer(200, request.Url.AbsolutePath.StartsWith("/secretsmanager", StringComparison.Ordinal)
            ? $$"""{"SecretString":"{{Value}}"}"""
            : $$$"""{"Parameter":{"Value":"{{{Value}}}"}}""")),
    };

    private sealed class Vault : ISecretStore
    {
        public string Prefix => "vault:";

        public bool CanReadAtStart => true;

        public void ThrowIfInvalid(string value, SecretContext context)
        {
            if (value.Length == 0)
            {
                throw new SecretException($"{context.SubjectAtStart} names nothing.");
            }
        }

        public ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
        {
            ThrowIfInvalid(value, context);
            return value == "key" ? ValueTask.FromResult(Value) : throw new FormatException(Value);
        }
    }
}
