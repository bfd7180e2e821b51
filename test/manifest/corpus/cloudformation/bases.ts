/** Valid documents that are broken in one place each; what they refer to stands among them. */
export const BASES = {
  vpc: `  type: AWS::EC2::VPC
  properties:
    CidrBlock: 10.0.0.0/16
    EnableDnsSupport: true
    InstanceTenancy: default
    Tags:
    - Key: Name
      Value: shop
`,
  subnet: `  type: AWS::EC2::Subnet
  properties:
    VpcId: !Ref vpc
    CidrBlock: !Select [0, [10.0.0.0/24, 10.0.1.0/24]]
    AvailabilityZone: !Sub "\${AWS::Region}a"
    MapPublicIpOnLaunch: false
`,
  group: `  type: AWS::EC2::SecurityGroup
  properties:
    GroupDescription: !Join ["-", [shop, !Ref "AWS::Region"]]
    VpcId: !GetAtt vpc.VpcId
    SecurityGroupIngress:
    - IpProtocol: tcp
      FromPort: 443
      ToPort: 443
      CidrIp: !GetAtt vpc.CidrBlock
`,
  role: `  type: AWS::IAM::Role
  properties:
    AssumeRolePolicyDocument:
      Version: 2012-10-17
      Statement:
      - {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}
    MaxSessionDuration: 3600
    Policies:
    - PolicyName: read
      PolicyDocument:
        Statement:
        - Effect: Allow
          Action: s3:GetObject
          Resource: !Sub "\${bucket.Arn}/\${!aws:username}/*"
    Tags: [{Key: a, Value: b}]
`,
  bucket: `  type: AWS::S3::Bucket
  properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
      - ServerSideEncryptionByDefault: {SSEAlgorithm: AES256}
    LifecycleConfiguration:
      Rules:
      - Id: old
        Status: Enabled
        ExpirationInDays: 30
    PublicAccessBlockConfiguration:
      BlockPublicAcls: true
      IgnorePublicAcls: true
    VersioningConfiguration:
      Status: Enabled
`,
  db: `  type: AWS::RDS::DBInstance
  properties:
    Engine: postgres
    EngineVersion: 15.10
    DBInstanceClass: db.t4g.micro
    AllocatedStorage: "20"
    StorageEncrypted: true
    BackupRetentionPeriod: 7
    MasterUsername: shop
    ManageMasterUserPassword: true
    VPCSecurityGroups: [!GetAtt group.GroupId]
`,
  queue: `  type: AWS::SQS::Queue
  properties:
    QueueName: orders
    VisibilityTimeout: 60
    MessageRetentionPeriod: 86400
    RedrivePolicy:
      deadLetterTargetArn: !GetAtt dead.Arn
      maxReceiveCount: 5
`,
  dead: `  type: AWS::SQS::Queue
  properties:
    QueueName: dead
`,
  table: `  type: AWS::DynamoDB::Table
  properties:
    AttributeDefinitions:
    - AttributeName: id
      AttributeType: S
    KeySchema:
    - AttributeName: id
      KeyType: HASH
    BillingMode: PAY_PER_REQUEST
    PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
`,
  fn: `  type: AWS::Lambda::Function
  properties:
    Runtime: nodejs20.x
    Handler: index.handler
    Role: !GetAtt role.Arn
    MemorySize: 256
    Timeout: 30
    Architectures: [arm64]
    Environment:
      Variables: {LEVEL: info}
    Code:
      ZipFile: "exports.handler = async () => {}"
`,
  log: `  type: AWS::Logs::LogGroup
  properties:
    LogGroupName: /shop/web
    RetentionInDays: 30
`,
  alarm: `  type: AWS::CloudWatch::Alarm
  properties:
    ComparisonOperator: GreaterThanThreshold
    EvaluationPeriods: 2
    MetricName: Errors
    Namespace: AWS/Lambda
    Period: 60
    Statistic: Sum
    Threshold: 1
    Dimensions: [{Name: FunctionName, Value: !Ref fn}]
`,
  endpoint: `  type: AWS::EC2::VPCEndpoint
  properties:
    VpcId: !Ref vpc
    ServiceName: !Join [., [com.amazonaws, !Ref "AWS::Region", s3]]
    VpcEndpointType: Gateway
`,
  pool: `  type: AWS::Cognito::UserPool
  properties:
    MfaConfiguration: "OFF"
    AutoVerifiedAttributes: [email]
    Policies:
      PasswordPolicy: {MinimumLength: 12}
`,
} as const;

export type BaseName = keyof typeof BASES;
