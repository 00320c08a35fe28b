using System.Net;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>Certificates are kept, fetched once for all who wait, and only so often for whoever asks.</summary>
public sealed class CertificateCacheTests
{
    private readonly Verifying _verifying = new();

    private SnsSigner Signer => _verifying.Signer;

    [Fact]
    public async Task All_who_wait_share_one_download()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        HoldAt(gate.Task);

        // Each has asked when it returns its task, and nothing has come before the gate opens.
        var all = Enumerable.Range(0, 200).Select(_ => _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).ToList();
        await AskedAsync(1);

        gate.SetResult();

        Assert.All(await Task.WhenAll(all), static verification => Assert.True(verification.IsValid, verification.Reason));
        Assert.Equal(1, _verifying.Fetches);
    }

    [Fact]
    public async Task Nobody_waits_for_the_download_of_another_certificate()
    {
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        HoldAt(gate.Task);
        var other = _verifying.VerifyAsync(SignedAt("other"));
        await AskedAsync(2);

        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);

        Assert.False(other.IsCompleted);
        gate.SetResult();
        Assert.True((await other).IsValid);
    }

    [Fact]
    public async Task Who_gives_up_ends_no_download_of_others()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        HoldAt(gate.Task);
        using var giveUp = new CancellationTokenSource();
        var first = _verifying.VerifyAsync(Signer.Sign("Notification", "2"), giveUp.Token);
        var second = _verifying.VerifyAsync(Signer.Sign("Notification", "2"), CancellationToken.None);
        await AskedAsync(1);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.True((await second).IsValid);
        Assert.Equal(1, _verifying.Fetches);
    }

    [Fact]
    public async Task Host_that_does_not_answer_is_not_waited_for()
    {
        Signer.Certificates.Answer = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage();
        };
        var waiting = _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        await AskedAsync(1);

        _verifying.Clock.Advance(TimeSpan.FromSeconds(5));

        var verification = await waiting;
        Assert.Equal(SnsVerificationResult.CertificateUnavailable, verification.Result);
        Assert.Contains("sns.eu-west-1.amazonaws.com", verification.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_without_an_end_is_read_to_the_bound()
    {
        using var endless = new EndlessStream();
        Signer.Certificates.Answer = (request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(endless) });

        var verification = await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));

        Assert.Equal(SnsVerificationResult.CertificateRejected, verification.Result);
        Assert.InRange(endless.Given, 1, 128 * 1024);
    }

    [Fact]
    public async Task Client_that_throws_anything_makes_the_certificate_unavailable_and_is_not_quoted()
    {
        foreach (var exception in (Exception[])[new HttpRequestException("secret"), new IOException("secret"), new InvalidOperationException("secret"), new TaskCanceledException("secret")])
        {
            Signer.Certificates.Answer = (_, _) => Task.FromException<HttpResponseMessage>(exception);

            var verification = await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));

            Assert.Equal(SnsVerificationResult.CertificateUnavailable, verification.Result);
            Assert.DoesNotContain("secret", verification.Reason, StringComparison.Ordinal);
            _verifying.Clock.Advance(CertificateCache.FailureLifetime);
        }
    }

    [Fact]
    public async Task Failure_is_not_tried_again_for_a_moment_only()
    {
        Signer.Certificates.Answer = Unavailable;
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        Signer.Certificates.Answer = null;

        Assert.Equal(SnsVerificationResult.CertificateUnavailable, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);
        Assert.Equal(1, _verifying.Fetches);
        _verifying.Clock.Advance(CertificateCache.FailureLifetime);
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        Assert.Equal(2, _verifying.Fetches);
    }

    [Fact]
    public async Task Certificate_is_fetched_again_after_its_lifetime()
    {
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        _verifying.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        Assert.Equal(1, _verifying.Fetches);

        _verifying.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);

        Assert.Equal(2, _verifying.Fetches);
    }

    [Fact]
    public async Task Good_certificate_serves_on_while_it_cannot_be_fetched_again()
    {
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        _verifying.Clock.Advance(TimeSpan.FromHours(24));
        Signer.Certificates.Answer = Unavailable;

        foreach (var fetches in (IEnumerable<int>)[2, 2])
        {
            Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
            Assert.Equal(fetches, _verifying.Fetches);
        }

        _verifying.Clock.Advance(CertificateCache.RefreshPause);
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        Assert.Equal(3, _verifying.Fetches);

        Signer.Certificates.Answer = null;
        _verifying.Clock.Advance(CertificateCache.RefreshPause);
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        _verifying.Clock.Advance(TimeSpan.FromHours(23));
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        Assert.Equal(4, _verifying.Fetches);
    }

    [Fact]
    public async Task Certificate_that_cannot_be_fetched_again_serves_to_its_end_only()
    {
        Signer.Certificates.Serve(Signer.CertificateUrl, Signer.Authority.Issue(Signer.PublicKey, until: _verifying.Clock.GetUtcNow().AddHours(25)));
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        Signer.Certificates.Answer = Unavailable;
        _verifying.Clock.Advance(TimeSpan.FromHours(25));
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);

        _verifying.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(SnsVerificationResult.CertificateUnavailable, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);
    }

    [Fact]
    public async Task Certificate_that_was_refused_when_it_was_fetched_again_serves_no_more()
    {
        await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));
        _verifying.Clock.Advance(TimeSpan.FromHours(24));
        Signer.Certificates.Serve(Signer.CertificateUrl, "none");
        Assert.Equal(SnsVerificationResult.CertificateRejected, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);

        Signer.Certificates.Answer = Unavailable;
        _verifying.Clock.Advance(CertificateCache.FailureLifetime);

        Assert.Equal(SnsVerificationResult.CertificateUnavailable, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);
    }

    [Fact]
    public async Task Client_that_does_not_say_where_it_ended_is_not_trusted()
    {
        var certificate = Signer.Certificates.ServedAt(Signer.CertificateUrl)!;
        Signer.Certificates.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(certificate) });

        Assert.Equal(SnsVerificationResult.CertificateRejected, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);
    }

    [Fact]
    public async Task Certificate_that_ends_is_not_kept_any_longer()
    {
        Signer.Certificates.Serve(Signer.CertificateUrl, Signer.Authority.Issue(Signer.PublicKey, until: _verifying.Clock.GetUtcNow().AddHours(1)));
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);

        _verifying.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        Assert.Equal(SnsVerificationResult.CertificateRejected, (await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).Result);
    }

    [Fact]
    public async Task Only_so_many_are_kept_and_the_one_that_was_not_used_longest_goes()
    {
        var verifying = new Verifying(static options => options.MaxCachedCertificates = 2);
        foreach (var (name, fetches) in (IEnumerable<(string, int)>)[("a", 1), ("b", 2), ("a", 2), ("c", 3), ("a", 3), ("b", 4)])
        {
            verifying.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True((await verifying.VerifyAsync(SignedAt(name, verifying.Signer))).IsValid);
            Assert.Equal(fetches, verifying.Fetches);
        }
    }

    [Fact]
    public async Task Certificates_of_all_listed_regions_are_kept()
    {
        string[] regions = ["eu-west-1", "us-east-1", "ap-northeast-2"];
        var verifying = new Verifying(options =>
        {
            options.MaxCachedCertificates = 1;
            options.TopicArns.Clear();
            foreach (var region in regions)
            {
                options.TopicArns.Add($"arn:aws:sns:{region}:111122223333:alerts");
            }
        });

        // Two each, as in the days after SNS has changed its certificate.
        var certificates = regions.SelectMany(static region => (IEnumerable<(string, string)>)[(region, "old"), (region, "new")]).ToList();
        foreach (var (region, name) in certificates.Concat(certificates))
        {
            var address = $"https://sns.{region}.amazonaws.com/{name}.pem";
            verifying.Signer.Certificates.Serve(address, verifying.Signer.Authority.Issue(verifying.Signer.PublicKey));
            verifying.Clock.Advance(TimeSpan.FromSeconds(1));
            var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2", ("TopicArn", $"arn:aws:sns:{region}:111122223333:alerts"), ("SigningCertURL", address)));
            Assert.True(verification.IsValid, verification.Reason);
        }

        Assert.Equal(certificates.Count, verifying.Fetches);
    }

    [Fact]
    public async Task Forged_addresses_now_and_then_keep_out_no_certificate_that_was_never_fetched()
    {
        for (var i = 0; i < 60; i++)
        {
            _verifying.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await _verifying.VerifyAsync(Signer.Sign("Notification", "2", ("SigningCertURL", $"https://sns.eu-west-1.amazonaws.com/{i}.pem")));
        }

        var verification = await _verifying.VerifyAsync(Signer.Sign("Notification", "2"));

        Assert.True(verification.IsValid, verification.Reason);
    }

    [Fact]
    public async Task Flood_of_forged_addresses_is_fetched_in_part_and_keeps_no_good_message_out()
    {
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);
        _verifying.Clock.Advance(TimeSpan.FromHours(25));
        for (var i = 0; i < CertificateCache.MostPerMinute + 100; i++)
        {
            var forged = Signer.Sign("Notification", "2", ("SigningCertURL", $"https://sns.eu-west-1.amazonaws.com/{i}.pem"));
            Assert.Equal(SnsVerificationResult.CertificateUnavailable, (await _verifying.VerifyAsync(forged)).Result);
        }

        Assert.Equal(1 + CertificateCache.MostPerMinute, _verifying.Fetches);

        // It was good once, so it is fetched again in the middle of the flood.
        Assert.True((await _verifying.VerifyAsync(Signer.Sign("Notification", "2"))).IsValid);

        _verifying.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _verifying.VerifyAsync(SignedAt("new"))).IsValid);
    }

    [Fact]
    public async Task Only_so_many_are_fetched_at_a_time()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        HoldAt(gate.Task);
        var first = Enumerable.Range(0, CertificateCache.MostAtOnce).Select(i => _verifying.VerifyAsync(SignedAt($"{i}"))).ToList();
        await AskedAsync(CertificateCache.MostAtOnce);

        var next = await _verifying.VerifyAsync(SignedAt("next"));

        Assert.Equal(SnsVerificationResult.CertificateUnavailable, next.Result);
        Assert.Equal(CertificateCache.MostAtOnce, _verifying.Fetches);
        gate.SetResult();
        Assert.All(await Task.WhenAll(first), static verification => Assert.True(verification.IsValid, verification.Reason));
        Assert.True((await _verifying.VerifyAsync(SignedAt("next"))).IsValid);
    }

    private byte[] SignedAt(string name, SnsSigner? by = null)
    {
        var (signer, address) = (by ?? Signer, $"https://sns.eu-west-1.amazonaws.com/{name}.pem");
        signer.Certificates.Serve(address, signer.Authority.Issue(signer.PublicKey));
        return signer.Sign("Notification", "2", ("SigningCertURL", address));
    }

    private static Task<HttpResponseMessage> Unavailable(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request });

    /// <summary>Answers with the certificate when a gate opens.</summary>
    private void HoldAt(Task gate)
    {
        var certificate = Signer.Authority.Issue(Signer.PublicKey);
        Signer.Certificates.Answer = async (request, _) =>
        {
            await gate;
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(certificate) };
        };
    }

    private Task AskedAsync(int count) => Signer.Certificates.AskedAsync(count);

    private sealed class EndlessStream : MemoryStream
    {
        public int Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'\n');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
