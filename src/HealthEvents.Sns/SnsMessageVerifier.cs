using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealthEvents.Sns;

/// <summary>
/// Says whether a message that came over HTTP was sent by SNS, for a topic that is listed, and not long ago. Whatever cannot be decided is
/// not valid.
/// </summary>
/// <remarks>
/// <para>
/// The topic is looked at before anything else. Then everything that can be refused without asking anybody is; the certificate is fetched
/// last, only from the SNS endpoint in the region of the topic, without redirects, with bounds on size, time and number, and kept. Its
/// chain is built up to a root that this machine trusts, at the time of the <see cref="TimeProvider"/>. SNS serves its certificate alone,
/// so .NET fetches that of the issuer from the address in it. Whether a certificate was revoked is not asked: that would hang each first
/// message on one more service.
/// </para>
/// <para>
/// Thread-safe; one serves a process. A message that is sent again within <see cref="SnsVerifierOptions.MaxAge"/> is valid again: who must
/// not act twice remembers <see cref="SnsMessage.MessageId"/>. Source: Amazon SNS developer guide, "Verifying the signatures of Amazon SNS
/// messages".
/// </para>
/// </remarks>
public sealed class SnsMessageVerifier
{
    /// <summary>How many bytes a message may have: 2 MiB. SNS takes 256 KiB, and JSON escapes make up to six times that.</summary>
    public const int MaxMessageBytes = 2 * 1024 * 1024;

    private const int LongestSignature = 2048;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly FrozenDictionary<string, SnsEndpoint> _topics;
    private readonly TimeProvider _clock;
    private readonly CertificateCache _certificates;
    private readonly bool _acceptsVersion1;
    private readonly TimeSpan _maxAge;
    private readonly TimeSpan _clockSkew;

    /// <summary>Makes a verifier. What is changed in the options later changes nothing in it.</summary>
    /// <param name="options">The topics, and what else is let in.</param>
    /// <param name="client">
    /// Fetches the certificates; its handler should be made by <see cref="CreateHandler"/>. <see langword="null"/> for one that all
    /// verifiers of the process share.
    /// </param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for that of the system.</param>
    /// <param name="trustedRoots">
    /// The roots that certificates must come from, with issuers between if they are not at the address that a certificate names.
    /// <see langword="null"/> for the roots that the machine trusts.
    /// </param>
    /// <exception cref="ArgumentException">An option is not possible. The message begins with its name.</exception>
    public SnsMessageVerifier(
        SnsVerifierOptions options, HttpClient? client = null, TimeProvider? timeProvider = null, X509Certificate2Collection? trustedRoots = null)
        : this(options, client, timeProvider, trustedRoots, RSA.Create)
    {
    }

    internal SnsMessageVerifier(
        SnsVerifierOptions options, HttpClient? client, TimeProvider? timeProvider, X509Certificate2Collection? trustedRoots, Func<RSAParameters, RSA> openKey)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        _topics = options.TopicArns.Distinct(StringComparer.Ordinal).ToFrozenDictionary(static topic => topic, static topic => SnsEndpoint.Of(topic)!, StringComparer.Ordinal);
        _clock = timeProvider ?? TimeProvider.System;
        _acceptsVersion1 = options.AcceptSignatureVersion1;
        _maxAge = options.MaxAge;
        _clockSkew = options.ClockSkew;
        var rules = new CertificateRules(options.CertificateTimeout, trustedRoots, openKey);
        var download = new CertificateDownload(client ?? SnsHttp.Client, _clock, options.CertificateTimeout, rules);

        // While a region has a new certificate, messages with the old one still come.
        var needed = 2 * _topics.Values.DistinctBy(static endpoint => endpoint.Host, StringComparer.Ordinal).Count();
        _certificates = new CertificateCache(download, _clock, options.CertificateLifetime, Math.Max(options.MaxCachedCertificates, needed));
    }

    /// <summary>
    /// Makes a handler for the client of a verifier: without redirects, cookies, and traces of addresses, and with connections that do not
    /// outlive the freeze of a Lambda.
    /// </summary>
    /// <returns>A handler that the caller owns.</returns>
    public static SocketsHttpHandler CreateHandler() => SnsHttp.CreateHandler();

    /// <summary>Verifies a message.</summary>
    /// <param name="message">The body of the post, as it arrived.</param>
    /// <param name="cancellationToken">Ends the wait for a certificate.</param>
    /// <returns>The result. No content of a message makes this throw.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public ValueTask<SnsVerification> VerifyAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default)
    {
        if (Examine(message.Span, out var refusal) is not { } examined)
        {
            return new(refusal ?? new SnsVerification(SnsVerificationResult.Unknown, "Nothing was verified."));
        }

        return VerifyAsync(examined, cancellationToken);
    }

    private async ValueTask<SnsVerification> VerifyAsync(Examined examined, CancellationToken cancellationToken)
    {
        var answer = await _certificates.GetAsync(examined.Certificate, examined.Endpoint, cancellationToken).ConfigureAwait(false);
        var message = examined.Message;
        if (answer.Key is not { } key)
        {
            return new SnsVerification(answer.Result, answer.Reason, message);
        }

        var result = key.Verify(SignedText.Of(message), examined.Signature.Span, examined.Hash);
        return new SnsVerification(result, ReasonOf(result, examined.Hash), message);
    }

    /// <summary>Everything that is decided without asking anybody.</summary>
    private Examined? Examine(ReadOnlySpan<byte> json, out SnsVerification? refusal)
    {
        if (json.Length > MaxMessageBytes)
        {
            refusal = Malformed("it is larger than any message of SNS");
            return null;
        }

        if (SnsMembers.FindTopic(json) is not { } topic)
        {
            refusal = Malformed("it is not a JSON object with a TopicArn");
            return null;
        }

        if (!_topics.TryGetValue(topic, out var endpoint))
        {
            // The text may be anything: only what is an ARN is repeated.
            var named = SnsEndpoint.Of(topic) is null ? "Its topic" : $"Its topic {topic}";
            refusal = new(SnsVerificationResult.TopicNotListed, $"{named} is not listed. If it is one of yours, add it to {nameof(SnsVerifierOptions.TopicArns)}.");
            return null;
        }

        if (SnsMembers.Read(json, out var problem) is not { } members)
        {
            refusal = Malformed(problem);
            return null;
        }

        if (TypeOf(members[SnsMember.Type]) is var type && type == SnsMessageType.Unknown)
        {
            refusal = Malformed("its Type is none that SNS posts");
            return null;
        }

        if (MissingOf(type, members) is { } missing)
        {
            refusal = Malformed($"a {type} without {SnsMembers.NameOf(missing)}");
            return null;
        }

        if (!DateTimeOffset.TryParseExact(members[SnsMember.Timestamp], TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp))
        {
            refusal = Malformed("its Timestamp is not a time");
            return null;
        }

        var message = new SnsMessage(type, members, timestamp);
        if (HashOf(members[SnsMember.SignatureVersion]) is not { } hash)
        {
            refusal = new(SnsVerificationResult.SignatureVersionRefused, $"Its SignatureVersion is not {(_acceptsVersion1 ? "1 or 2" : "2, which is the only one that is accepted: set the attribute SignatureVersion of the topic to 2")}.", message);
            return null;
        }

        var age = _clock.GetUtcNow() - timestamp;
        if (age > _maxAge)
        {
            refusal = new(SnsVerificationResult.TooOld, $"It is older than {_maxAge}. Where that is not a replay, look at the clock of this machine.", message);
            return null;
        }

        if (age < -_clockSkew)
        {
            refusal = new(SnsVerificationResult.InTheFuture, $"It is from more than {_clockSkew} in the future. Look at the clock of this machine.", message);
            return null;
        }

        if (SnsAddress.OfCertificate(members[SnsMember.SigningCertURL]!, endpoint) is not { } certificate)
        {
            refusal = new(SnsVerificationResult.CertificateRejected, $"Its SigningCertURL is not a certificate at https://{endpoint.Host}, and was not fetched.", message);
            return null;
        }

        var text = members[SnsMember.Signature]!;
        var signature = new byte[Math.Min(text.Length, LongestSignature)];
        if (!Convert.TryFromBase64String(text, signature, out var length))
        {
            refusal = new(SnsVerificationResult.InvalidSignature, "Its Signature is not base64, or longer than one of SNS.", message);
            return null;
        }

        refusal = null;
        return new Examined(message, endpoint, certificate, signature.AsMemory(0, length), hash);
    }

    private static string ReasonOf(SnsVerificationResult result, HashAlgorithmName hash) => result switch
    {
        SnsVerificationResult.Valid => "It is valid.",
        SnsVerificationResult.SignatureVersionUnsupported when hash == HashAlgorithmName.SHA1 =>
            "This machine does not verify SHA1, with which SNS signs as version 1: set the attribute SignatureVersion of the topic to 2, or allow SHA1 in the crypto policy of the machine.",
        SnsVerificationResult.SignatureVersionUnsupported => $"This machine does not verify {hash.Name}: look at its crypto policy.",
        _ => "The signature is not that of the message: it was changed on the way, or SNS did not send it.",
    };

    private HashAlgorithmName? HashOf(string? version) => version switch
    {
        "1" when _acceptsVersion1 => HashAlgorithmName.SHA1,
        "2" => HashAlgorithmName.SHA256,
        _ => null,
    };

    private static SnsVerification Malformed(string? problem) => new(SnsVerificationResult.Malformed, $"It is not a message as SNS posts it: {problem}.");

    private static SnsMessageType TypeOf(string? type) => type switch
    {
        nameof(SnsMessageType.Notification) => SnsMessageType.Notification,
        nameof(SnsMessageType.SubscriptionConfirmation) => SnsMessageType.SubscriptionConfirmation,
        nameof(SnsMessageType.UnsubscribeConfirmation) => SnsMessageType.UnsubscribeConfirmation,
        _ => SnsMessageType.Unknown,
    };

    private static SnsMember? MissingOf(SnsMessageType type, SnsMembers members)
    {
        foreach (var member in SignedText.MembersOf(type))
        {
            // What SNS publishes is never empty, but that is its rule; all else of it names something.
            if (member != SnsMember.Subject && (members[member] is not { } value || (value.Length == 0 && member != SnsMember.Message)))
            {
                return member;
            }
        }

        return string.IsNullOrEmpty(members[SnsMember.Signature]) ? SnsMember.Signature
            : string.IsNullOrEmpty(members[SnsMember.SigningCertURL]) ? SnsMember.SigningCertURL
            : null;
    }

    private sealed record Examined(SnsMessage Message, SnsEndpoint Endpoint, Uri Certificate, ReadOnlyMemory<byte> Signature, HashAlgorithmName Hash);
}
