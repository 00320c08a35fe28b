using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class BucketsAreClosedTests : RuleTest<BucketsAreClosed>
{
    private const string Closed = """
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
            Properties:
              BucketEncryption:
                ServerSideEncryptionConfiguration:
                  - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
              OwnershipControls:
                Rules:
                  - ObjectOwnership: BucketOwnerEnforced
              PublicAccessBlockConfiguration:
                BlockPublicAcls: true
                BlockPublicPolicy: true
                IgnorePublicAcls: true
                RestrictPublicBuckets: true
        """;

    protected override string Bad => Closed.Replace("BlockPublicPolicy: true", "BlockPublicPolicy: false", StringComparison.Ordinal);

    [Fact]
    public void Closed_bucket_is_taken() => Takes(Closed);

    [Theory]
    [InlineData("SSEAlgorithm: AES256", "SSEAlgorithm: none", "how it is encrypted")]
    [InlineData("BucketEncryption", "AnythingElse", "how it is encrypted")]
    [InlineData("BlockPublicAcls: true", "BlockPublicAcls: false", "set BlockPublicAcls")]
    [InlineData("        BlockPublicPolicy: true\n", "", "set BlockPublicPolicy")]
    [InlineData("IgnorePublicAcls: true", "IgnorePublicAcls: false", "set IgnorePublicAcls")]
    [InlineData("RestrictPublicBuckets: true", "RestrictPublicBuckets: !Ref Open", "set RestrictPublicBuckets")]
    [InlineData("ObjectOwnership: BucketOwnerEnforced", "ObjectOwnership: ObjectWriter", "access control lists")]
    [InlineData("OwnershipControls:", "AccessControl: PublicReadWrite\n      OwnershipControls:", "access control lists")]
    public void Bucket_that_is_open_is_refused(string passage, string replacement, string words)
    {
        var template = Closed.Replace(passage, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Closed, template);
        Refuses(template, "Bucket", words);
    }
}
