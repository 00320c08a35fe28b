namespace HealthEvents.Formatters.Tests;

public sealed class KoreanParticleTests
{
    [Theory]
    [InlineData("상태", "상태는")]
    [InlineData("정상", "정상은")]
    [InlineData("서울", "서울은")]
    [InlineData("S3", "S3은")]
    [InlineData("EC2", "EC2는")]
    [InlineData("v10", "v10은")]
    [InlineData("r5", "r5는")]
    [InlineData("SNS", "SNS는")]
    [InlineData("SQL", "SQL은")]
    [InlineData("ALARM", "ALARM은")]
    [InlineData("alarm", "alarm은")]
    [InlineData("web-server", "web-server는")]
    [InlineData("상태(정상)", "상태(정상)은")]
    [InlineData("\"OK\"", "\"OK\"는")]
    [InlineData("bucket", "bucket은(는)")]
    [InlineData("状態", "状態은(는)")]
    [InlineData("", "은(는)")]
    public void Particle_fits_the_end_of_the_text(string text, string shown) =>
        Assert.Equal(shown, new Phrase("{0}", "{0:은/는}", "{0}").In(MessageLanguage.Korean, text));

    [Theory]
    [InlineData("경보 상태", "경보 상태로")]
    [InlineData("데이터 부족", "데이터 부족으로")]
    [InlineData("서울", "서울로")]
    [InlineData("7", "7로")]
    [InlineData("MySQL", "MySQL로")]
    public void Rieul_is_followed_by_the_short_form_of_euro(string text, string shown) =>
        Assert.Equal(shown, new Phrase("{0}", "{0:으로/로}", "{0}").In(MessageLanguage.Korean, text));
}
